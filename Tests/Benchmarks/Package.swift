// swift-tools-version: 6.2
import PackageDescription

// The modules stand here a second time, by links, because only targets of one package see each
// other's `package` declarations.
let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CGlibc", path: "Sources/CGlibc"),
    .target(name: "Values", path: "Sources/Values"),
    .target(name: "Text", dependencies: ["Values"], path: "Sources/Text"),
    .target(name: "Deliberation", dependencies: ["Values"], path: "Sources/Deliberation"),
    .target(
      name: "Log",
      dependencies: [
        "CGlibc", "Text", "Values", .product(name: "Crypto", package: "swift-crypto"),
      ], path: "Sources/Log"),
    .target(
      name: "Sentences", dependencies: ["Deliberation", "Text", "Values"], path: "Sources/Sentences"
    ),
    .target(
      name: "Lists",
      dependencies: [
        "Deliberation", "Sentences", "Text", "Values",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ], path: "Sources/Lists"),
    .target(
      name: "Archives",
      dependencies: [
        "CGlibc", "Deliberation", "Lists", "Log", "Sentences", "Text", "Values",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Yams", package: "Yams"),
      ], path: "Sources/Archives"),
    .executableTarget(
      name: "Meeting",
      dependencies: [
        "Archives", "Deliberation", "Log", "Values",
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Meeting",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)
