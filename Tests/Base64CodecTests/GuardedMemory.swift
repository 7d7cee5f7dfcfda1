#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

#if canImport(Darwin) || canImport(Glibc) || canImport(Musl)
/// Two pages between two pages that may not be touched: a step outside ends the process.
@safe final class GuardedMemory {
    private let base: UnsafeMutableRawPointer
    private let pageSize: Int

    init?() {
        pageSize = Int(sysconf(Int32(_SC_PAGESIZE)))
        let mapping = unsafe mmap(nil, 4 * pageSize, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1, 0)
        guard let mapping = unsafe mapping, unsafe mapping != MAP_FAILED else { return nil }
        unsafe base = mapping
        unsafe mprotect(base + pageSize, 2 * pageSize, PROT_READ | PROT_WRITE)
    }

    deinit {
        unsafe munmap(base, 4 * pageSize)
    }

    /// The first `count` bytes: nothing before them may be touched.
    func front(_ count: Int) -> UnsafeMutableBufferPointer<UInt8> {
        unsafe memory(at: pageSize, count)
    }

    /// The last `count` bytes: nothing behind them may be touched.
    func back(_ count: Int) -> UnsafeMutableBufferPointer<UInt8> {
        unsafe memory(at: 3 * pageSize - count, count)
    }

    private func memory(at offset: Int, _ count: Int) -> UnsafeMutableBufferPointer<UInt8> {
        let start = unsafe (base + offset).bindMemory(to: UInt8.self, capacity: count)
        return unsafe UnsafeMutableBufferPointer(start: start, count: count)
    }
}
#endif
