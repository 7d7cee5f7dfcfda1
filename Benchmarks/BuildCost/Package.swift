// swift-tools-version: 6.2
import PackageDescription

/// The module that `measure` has generated.
let module = Context.environment["BUILD_COST_MODULE"] ?? "Empty"

// As somebody who depends on XMLCodec would have it: a module of generated code, a program that uses all of it, and one that
// uses none.
let codec: Target.Dependency = .product(name: "XMLCodec", package: "swift-xml-codec")
let package = Package(
    name: "build-cost",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "swift-xml-codec", path: "../..")],
    targets: [
        .target(name: module, dependencies: [codec], path: "Work/Modules/\(module)"),
        .executableTarget(name: "User", dependencies: [.byName(name: module), codec], path: "Work/User"),
        .executableTarget(name: "NoUser", dependencies: [codec], path: "Work/NoUser"),
    ],
    swiftLanguageModes: [.v6]
)
