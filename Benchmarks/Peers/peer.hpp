// What the peers in C++ have in common: the lines that the benchmark and its contenders exchange.
//
//   peer serve WORKLOAD DOCUMENT    runs as often as it is told, line by line
//   peer alone WORKLOAD DOCUMENT    runs once and prints the most memory that it took
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

extern "C" {
#include "AllocationCounter.h"
#include "RawExpat.h"
}

namespace peer {

// One way to do a scenario's work.
struct Workload {
    virtual ~Workload() = default;
    // Lets the last result go, which isn't part of the work.
    virtual void reset() = 0;
    // Does the work once.
    virtual void run() = 0;
    // The size of the document that was read or written.
    virtual size_t size() const = 0;
    // Numbers that say what the last result was.
    virtual std::vector<long long> check() = 0;
};

inline std::string read_file(const std::string &path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error(path + " can't be read");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

// Elements and bytes of text, which are the same however a document is written; line ends, which some write between
// the characters of base64 and the documents don't have, aren't counted.
inline std::vector<long long> tally(std::string document) {
    document.erase(std::remove(document.begin(), document.end(), '\n'), document.end());
    raw_expat_tally tally;
    if (!raw_expat_count(reinterpret_cast<const uint8_t *>(document.data()), document.size(), &tally)) {
        throw std::runtime_error("what was written isn't well-formed");
    }
    return {tally.elements, tally.text_bytes};
}

inline double processor_seconds() {
    timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

inline double time_runs(Workload &workload, long count) {
    double seconds = 0;
    while (count-- > 0) {
        workload.reset();
        double start = processor_seconds();
        workload.run();
        seconds += processor_seconds() - start;
    }
    return seconds;
}

inline long long peak_memory() {
    std::ifstream status("/proc/self/status");
    std::string word;
    long long kibibytes = 0;
    while (status >> word) {
        if (word == "VmHWM:" && status >> kibibytes) return kibibytes << 10;
    }
    throw std::runtime_error("/proc/self/status says nothing about peak memory");
}

inline void serve(Workload &workload) {
    workload.run();
    workload.check();
    workload.reset();
    int64_t before = allocation_count();
    double start = processor_seconds();
    workload.run();
    double seconds = processor_seconds() - start;
    std::cout << workload.size() << " " << allocation_count() - before << " " << seconds << std::endl;
    for (std::string line; std::getline(std::cin, line);) {
        if (line == "check") {
            std::cout << line;
            for (long long number : workload.check()) std::cout << " " << number;
            std::cout << std::endl;
        } else {
            std::cout << time_runs(workload, std::atol(line.c_str())) << std::endl;
        }
    }
}

// A fault is the answer, and the last one.
template <typename Make> int main(int argc, char **argv, Make make) {
    try {
        if (argc != 4) throw std::runtime_error("usage: peer serve|alone WORKLOAD DOCUMENT");
        std::unique_ptr<Workload> workload = make(std::string(argv[2]), std::string(argv[3]));
        if (std::string(argv[1]) == "serve") {
            serve(*workload);
        } else {
            workload->run();
            std::cout << peak_memory() << std::endl;
        }
        return 0;
    } catch (const std::exception &error) {
        std::cout << error.what() << std::endl;
        return 1;
    }
}

}  // namespace peer
