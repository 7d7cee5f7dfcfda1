#define _DEFAULT_SOURCE

#include "FixedRandomness.h"

#include <stddef.h>
#include <stdint.h>

#if defined(__GLIBC__)

#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static int is_fixed;
static uint64_t state;

void fix_randomness(void) { is_fixed = 1; }

// SplitMix64, a byte of each number.
static void fill(uint8_t *bytes, size_t count) {
    for (size_t index = 0; index < count; index++) {
        uint64_t mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        bytes[index] = (uint8_t)(mixed >> 56);
    }
}

// These stand in for the libraries' own, also where libraries call them.

ssize_t getrandom(void *bytes, size_t count, unsigned flags) {
    if (!is_fixed) return syscall(SYS_getrandom, bytes, count, flags);
    fill(bytes, count);
    return (ssize_t)count;
}

void arc4random_buf(void *bytes, size_t count) {
    for (size_t done = 0; done < count;) {
        ssize_t size = getrandom((uint8_t *)bytes + done, count - done, 0);
        if (size > 0) done += (size_t)size;
    }
}

int getentropy(void *bytes, size_t count) {
    arc4random_buf(bytes, count);
    return 0;
}

// Swift's, which asks the system itself.
void swift_stdlib_random(void *bytes, size_t count) { arc4random_buf(bytes, count); }

#else

void fix_randomness(void) {}

#endif
