// swift-tools-version: 6.2
import PackageDescription

/// The folders under Tests/XMLCodeGeneratorTests/Golden: a schema, the code generated from it, a document.
let goldenFeatures = [
    "Alias", "AnonymousType", "Choice", "Constraints", "DefaultValue", "ElementDefault", "Enumeration", "Extension",
    "Group", "HostileName", "List", "MixedContent", "NameClash", "Nillable", "Operation", "Polymorphism",
    "PrunedChoice", "Recursion", "RepeatedElement", "RootElement", "Sequence", "SimpleContent", "Stream",
    "SubstitutionGroup", "Union", "UnknownContent", "Wildcard", "WildcardNamespace",
]

/// A product that only the generator needs: those who do without its trait don't fetch the package.
func generatorDependency(_ product: String, package: String) -> Target.Dependency {
    .product(name: product, package: package, condition: .when(traits: ["Generator"]))
}

let package = Package(
    name: "swift-xml-codec",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .library(name: "XMLCodec", targets: ["XMLCodec"]),
        .library(name: "ExchangeWebServices", targets: ["ExchangeWebServices"]),
        .library(name: "Base64Codec", targets: ["Base64Codec"]),
        .executable(name: "xml-codegen", targets: ["xml-codegen"]),
        .plugin(name: "XMLCodegen", targets: ["XMLCodegen"]),
        .plugin(name: "XMLCodegenCommand", targets: ["XMLCodegenCommand"]),
    ],
    traits: [
        .default(enabledTraits: ["Generator"]),
        .trait(name: "Generator", description: "xml-codegen and its plugins, with what they depend on"),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    ],
    targets: [
        // The core: bytes in, typed values out, and back. It depends on libexpat alone.
        .systemLibrary(
            name: "CExpat",
            pkgConfig: "expat",
            providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]
        ),
        .target(name: "CBase64"),
        .target(name: "Base64Codec", dependencies: ["CBase64"]),
        .target(name: "XMLCodec", dependencies: ["Base64Codec", "CExpat"]),

        // The generator: XSD in, Swift out.
        .target(name: "XMLSchema", dependencies: ["XMLCodec"]),
        .target(name: "XMLCodeGenerator", dependencies: ["XMLSchema"]),
        .executableTarget(
            name: "xml-codegen",
            dependencies: [
                "XMLCodeGenerator",
                "XMLSchema",
                generatorDependency("ArgumentParser", package: "swift-argument-parser"),
                generatorDependency("Yams", package: "Yams"),
            ]
        ),

        // The generator in other packages: in each build, or when it is asked for.
        .plugin(name: "XMLCodegen", capability: .buildTool, dependencies: ["xml-codegen"]),
        .plugin(
            name: "XMLCodegenCommand",
            capability: .command(
                intent: .custom(
                    verb: "generate-xml-types",
                    description: "Generates Swift types from XML schemas, into files that are checked in."
                ),
                permissions: [.writeToPackageDirectory(reason: "The types are written to files of their targets.")]
            ),
            dependencies: ["xml-codegen"]
        ),

        // What the generator made of Schemas/, ready to import.
        .target(name: "ExchangeWebServices", dependencies: ["XMLCodec"]),

        // Tests, a target per module, and what they share.
        .target(name: "TestSupport", dependencies: ["XMLCodec"], path: "Tests/TestSupport"),
        .testTarget(name: "Base64CodecTests", dependencies: ["Base64Codec"]),
        .testTarget(name: "XMLCodecTests", dependencies: ["XMLCodec", "Base64Codec", "TestSupport"]),
        .testTarget(name: "XMLSchemaTests", dependencies: ["XMLSchema", "XMLCodec"]),
        .testTarget(
            name: "XMLCodeGeneratorTests",
            dependencies: [
                "GoldenCommon", "GoldenShop", "Goldens", "TestSupport", "XMLCodeGenerator", "XMLCodec", "XMLSchema",
                "xml-codegen",
                generatorDependency("ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Golden", "Modules"]
        ),
        .target(
            name: "Goldens",
            dependencies: ["XMLCodec"],
            path: "Tests/XMLCodeGeneratorTests/Golden",
            exclude: goldenFeatures.flatMap { ["\($0)/\($0).xsd", "\($0)/\($0).xml"] }
                + ["Operation/OperationService.wsdl"]
        ),
        // Two generated modules, one of which imports the other.
        .target(
            name: "GoldenCommon",
            dependencies: ["XMLCodec"],
            path: "Tests/XMLCodeGeneratorTests/Modules/GoldenCommon",
            exclude: ["GoldenCommon.xsd", "GoldenCommon.xml"]
        ),
        .target(
            name: "GoldenShop",
            dependencies: ["GoldenCommon", "XMLCodec"],
            path: "Tests/XMLCodeGeneratorTests/Modules/GoldenShop",
            exclude: ["GoldenShop.xsd", "GoldenShop.xml"]
        ),
        .testTarget(
            name: "ExchangeWebServicesTests",
            dependencies: ["ExchangeWebServices", "TestSupport", "XMLCodec"],
            exclude: ["Corpus/exceptions.tsv", "Messages"]
        ),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c11
)

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
    ]
}

// Scripts/sanitize builds the core and its tests, and nothing else.
if Context.environment["XMLCODEC_CORE_ONLY"] != nil {
    let core = ["CExpat", "CBase64", "Base64Codec", "XMLCodec", "TestSupport", "Base64CodecTests", "XMLCodecTests"]
    package.targets.removeAll { !core.contains($0.name) }
    package.products.removeAll { !core.contains($0.name) }
    package.dependencies = []
}
