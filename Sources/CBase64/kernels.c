#include "kernels.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#if defined(__x86_64__)
#include <cpuid.h>
#endif

// MARK: - What this processor can run

#if defined(__x86_64__)

// The register sets that the operating system saves when it switches threads (XCR0).
static uint64_t saved_register_sets(void) {
    uint32_t low, high;
    __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    return (uint64_t)high << 32 | low;
}

static bool has_all(uint64_t flags, uint64_t wanted) {
    return (flags & wanted) == wanted;
}

static bool processor_supports(cbase64_kernel kernel) {
    const uint32_t os_saves_registers = 1u << 27;
    const uint64_t sse_and_avx = 0x06, avx512 = 0xE0;
    uint32_t a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d) || !has_all(c, os_saves_registers)) {
        return false;
    }
    uint64_t registers = saved_register_sets();
    if (!has_all(registers, sse_and_avx) || !__get_cpuid_count(7, 0, &a, &b, &c, &d)) {
        return false;
    }
    if (kernel == CBASE64_KERNEL_AVX2) {
        const uint32_t avx2 = 1u << 5;
        return has_all(b, avx2);
    }
    const uint32_t f = 1u << 16, bw = 1u << 30, vl = 1u << 31;
    const uint32_t vbmi = 1u << 1, vbmi2 = 1u << 6;
    return has_all(registers, avx512) && has_all(b, f | bw | vl) && has_all(c, vbmi | vbmi2);
}

#else

// NEON is part of every 64-bit ARM processor.
static bool processor_supports(cbase64_kernel kernel) {
    return kernel == CBASE64_KERNEL_NEON;
}

#endif

// MARK: - Which there are

// The operations of a kernel that this build has; NULL for the scalar one.
static const cbase64_operations *const operations[CBASE64_KERNEL_COUNT] = {
    [CBASE64_KERNEL_TABLE] = &cbase64_table_operations,
#if defined(__x86_64__)
    [CBASE64_KERNEL_AVX2] = &cbase64_avx2_operations,
    [CBASE64_KERNEL_AVX512] = &cbase64_avx512_operations,
#elif defined(__aarch64__)
    [CBASE64_KERNEL_NEON] = &cbase64_neon_operations,
#endif
};

// One bit for each kernel that can be used.
static unsigned find_available_kernels(void) {
    unsigned available = 1u << CBASE64_KERNEL_SCALAR | 1u << CBASE64_KERNEL_TABLE;
    for (unsigned kernel = CBASE64_KERNEL_TABLE + 1; kernel < CBASE64_KERNEL_COUNT; kernel++) {
        if (operations[kernel] != NULL && processor_supports((cbase64_kernel)kernel)) {
            available |= 1u << kernel;
        }
    }
    return available;
}

// The same, found out once: asking the processor is slow, above all in a virtual machine. Threads that come at the same
// time find the same.
static unsigned available_kernels(void) {
    static atomic_uint known = 0;
    unsigned available = atomic_load_explicit(&known, memory_order_relaxed);
    if (available == 0) {
        available = find_available_kernels();
        atomic_store_explicit(&known, available, memory_order_relaxed);
    }
    return available;
}

bool cbase64_kernel_is_available(cbase64_kernel kernel) {
    return (unsigned)kernel < CBASE64_KERNEL_COUNT && (available_kernels() >> kernel & 1) != 0;
}

const cbase64_operations *cbase64_operations_of(cbase64_kernel kernel) {
    return cbase64_kernel_is_available(kernel) ? operations[kernel] : NULL;
}

// MARK: - Which one to use

static cbase64_kernel fastest_kernel(void) {
    unsigned kernel = CBASE64_KERNEL_COUNT - 1;
    while (!cbase64_kernel_is_available((cbase64_kernel)kernel)) {
        kernel--;
    }
    return (cbase64_kernel)kernel;
}

static cbase64_kernel choose_kernel(void) {
    static const char *const names[CBASE64_KERNEL_COUNT] = {"scalar", "table", "avx2", "avx512", "neon"};
    const char *wanted = getenv("BASE64_KERNEL");
    for (unsigned kernel = 0; wanted != NULL && kernel < CBASE64_KERNEL_COUNT; kernel++) {
        if (strcmp(wanted, names[kernel]) == 0 && cbase64_kernel_is_available((cbase64_kernel)kernel)) {
            return (cbase64_kernel)kernel;
        }
    }
    return fastest_kernel();
}

cbase64_kernel cbase64_default_kernel(void) {
    // 0: not chosen yet; otherwise the kernel plus one. Of threads that come at the same time the first to store
    // decides for all, so that a process never sees two answers.
    static atomic_uint chosen = 0;
    unsigned known = atomic_load_explicit(&chosen, memory_order_relaxed);
    if (known == 0) {
        unsigned choice = (unsigned)choose_kernel() + 1;
        if (atomic_compare_exchange_strong(&chosen, &known, choice)) {
            known = choice;
        }
    }
    return (cbase64_kernel)(known - 1);
}
