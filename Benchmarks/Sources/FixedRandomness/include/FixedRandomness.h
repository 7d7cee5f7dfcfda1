#ifndef FIXED_RANDOMNESS_H
#define FIXED_RANDOMNESS_H

/// Makes all that the process draws at random from now on the same in each process: the seeds of hashes, above all,
/// those of libexpat among them. Does nothing where the C library isn't glibc.
void fix_randomness(void);

#endif
