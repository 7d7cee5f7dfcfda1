import Foundation

/// Base64 text as Foundation writes it.
func base64(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString()
}

/// Bytes that differ from their neighbours.
func someBytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ $0 >> 8 &+ 7) }
}
