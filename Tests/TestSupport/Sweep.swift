internal import Foundation

/// How much is tried where not everything can be.
public enum Sweep {
    /// Whether time doesn't matter, because `XMLCODEC_SWEEP=1` is in the environment.
    public static let isLong = ProcessInfo.processInfo.environment["XMLCODEC_SWEEP"] == "1"
}
