// swift-tools-version: 6.2
import PackageDescription

// The modules stand here a second time, by links, because only targets of one package see each
// other's `package` declarations.
let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CGlibc", path: "Sources/CGlibc"),
    .target(name: "Deliberation", path: "Sources/Deliberation"),
    .target(name: "Wording", dependencies: ["Deliberation"], path: "Sources/Wording"),
    .target(
      name: "Records",
      dependencies: [
        "CGlibc", "Deliberation", "Wording",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ], path: "Sources/Records"),
    .executableTarget(
      name: "Meeting",
      dependencies: [
        "Deliberation", "Records", .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Meeting",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)
