// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "attachment-demo",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "swift-xml-codec", path: "../..")],
    targets: [
        .executableTarget(
            name: "attachment-demo",
            dependencies: [
                .product(name: "XMLCodec", package: "swift-xml-codec"),
                .product(name: "ExchangeWebServices", package: "swift-xml-codec"),
            ]
        )
    ],
    swiftLanguageModes: [.v6]
)
