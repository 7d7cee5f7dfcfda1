// swift-tools-version: 6.2
import PackageDescription

/// The schema sets that code has been generated for; `Scripts/conformance` names them.
let sets = Context.environment["CONFORMANCE_SETS"]?.split(separator: " ").map(String.init) ?? []

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
]

let package = Package(
    name: "conformance",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "swift-xml-codec", path: "../..")],
    targets: [
        // What is done with a document, whatever its schema.
        .target(name: "Conformance", dependencies: [.product(name: "XMLCodec", package: "swift-xml-codec")])
    ],
    swiftLanguageModes: [.v6]
)

// For each set the generated module, in which a warning is an error, and a program that takes its documents.
for set in sets {
    let codec: Target.Dependency = .product(name: "XMLCodec", package: "swift-xml-codec")
    package.targets += [
        .target(
            name: set,
            dependencies: [codec],
            path: "Work/Generated/\(set)",
            swiftSettings: [.treatAllWarnings(as: .error)]
        ),
        .executableTarget(
            name: "\(set)Check",
            dependencies: ["Conformance", .byName(name: set), codec],
            path: "Work/Checks/\(set)"
        ),
    ]
}

for target in package.targets {
    target.swiftSettings = settings + (target.swiftSettings ?? [])
}
