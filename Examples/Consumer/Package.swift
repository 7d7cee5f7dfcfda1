// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "consumer",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "swift-xml-codec", path: "../..")],
    targets: [
        .executableTarget(
            name: "Consumer",
            dependencies: [.product(name: "ExchangeWebServices", package: "swift-xml-codec")]
        )
    ],
    swiftLanguageModes: [.v6]
)
