/// How long something took.
struct Timing {
    private let duration: Duration

    init(_ duration: Duration) {
        self.duration = duration
    }

    private var value: Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }

    /// The seconds, with two digits after the point.
    var seconds: String {
        let hundredths = Int((value * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// A number of bytes over the time, in millions per second.
    func megabytesPerSecond(_ byteCount: Int64) -> Int {
        Int(Double(byteCount) / max(value, 1e-9) / 1e6)
    }
}

/// Runs something and says how long it took.
func timed(_ body: () throws -> Void) rethrows -> Timing {
    Timing(try ContinuousClock().measure(body))
}
