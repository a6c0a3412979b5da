// swift-tools-version:6.0
// zhenggai for Swift: the generated binding, what makes it comfortable, and its tests.
//
// On Apple's systems the library comes as an xcframework, which `bindings/mobile/package-ios.sh` makes; on Linux it is the
// shared library that cargo built, beside the package in `lib`. The generated files are put into `Sources` by
// `cargo xtask test swift` and by that script; they are not checked in.
import PackageDescription

#if os(Linux)
let library: Target = .systemLibrary(name: "ZhenggaiMobileFFI", path: "Sources/ZhenggaiMobileFFI")
#else
let library: Target = .binaryTarget(name: "ZhenggaiMobileFFI", path: "ZhenggaiMobileFFI.xcframework")
#endif

let package = Package(
    name: "ZhenggaiMobile",
    platforms: [.iOS(.v15), .macOS(.v12)],
    products: [.library(name: "ZhenggaiMobile", targets: ["ZhenggaiMobile"])],
    targets: [
        library,
        .target(name: "ZhenggaiMobile", dependencies: ["ZhenggaiMobileFFI"]),
        .testTarget(name: "ZhenggaiMobileTests", dependencies: ["ZhenggaiMobile"]),
    ],
    // Version 6 of the language breaks the compiler 6.0.3 of Debian 13 on asynchronous traits.
    swiftLanguageModes: [.v5]
)
