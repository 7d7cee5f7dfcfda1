// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "swift-xml-codec", path: "../..")],
    targets: [
        // What libFuzzer lends to mutators.
        .systemLibrary(name: "CFuzzer"),
        // libFuzzer brings the main program.
        .executableTarget(
            name: "FuzzEngines",
            dependencies: ["CFuzzer", .product(name: "XMLCodec", package: "swift-xml-codec")],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .strictMemorySafety(),
                .unsafeFlags(["-parse-as-library"]),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)
