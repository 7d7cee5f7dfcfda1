#ifndef ALLOCATION_COUNTER_H
#define ALLOCATION_COUNTER_H

#include <stdint.h>

/// The number of allocations of this thread so far, or -1 where they can't be counted.
int64_t allocation_count(void);

#endif
