// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "swift-xml-codec", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/CoreOffice/XMLCoder", from: "0.18.2"),
    ],
    targets: [
        // Counts what is allocated by standing in for the C library's allocator.
        .target(name: "AllocationCounter"),
        // The measure of all decoders that libexpat drives: libexpat with handlers that do nothing.
        .target(name: "RawExpat", linkerSettings: [.linkedLibrary("expat")]),
        // The same for libxml2, which is looked for when the program runs: it need not be installed.
        .target(name: "RawLibxml2", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        // Gives hashes the same seeds in each process, where instructions are counted.
        .target(name: "FixedRandomness"),
        .executableTarget(
            name: "benchmark",
            dependencies: [
                "AllocationCounter",
                "FixedRandomness",
                "RawExpat",
                "RawLibxml2",
                .product(name: "XMLCodec", package: "swift-xml-codec"),
                .product(name: "ExchangeWebServices", package: "swift-xml-codec"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "XMLCoder", package: "XMLCoder"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c11
)
