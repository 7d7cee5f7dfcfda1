import Base64Codec
import Testing

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

@Suite("The kernels")
struct Base64KernelTests {
    @Test("include the scalar one, first, the one with tables, and none twice")
    func available() {
        let names = Base64Kernel.available.map(\.description)
        #expect(names.first == "scalar")
        #expect(names.contains("table"))
        #expect(Set(names).count == names.count)
        #expect(Set(names).isSubset(of: ["scalar", "table", "avx2", "avx512", "neon"]))
    }

    @Test("are chosen among those that this processor can run")
    func preferred() {
        #expect(Base64Kernel.available.contains(.preferred))
    }

    @Test("follow the environment variable BASE64_KERNEL if they can")
    func environment() {
        let wanted = unsafe getenv("BASE64_KERNEL").map { unsafe String(cString: $0) }
        let found = Base64Kernel.available.first { $0.description == wanted }
        #expect(Base64Kernel.preferred == (found ?? Base64Kernel.available.last))
    }
}
