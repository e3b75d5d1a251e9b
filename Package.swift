// swift-tools-version: 6.2
import PackageDescription

let ours: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "yishi",
  products: [.executable(name: "yishi", targets: ["yishi"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
  ],
  targets: [
    .systemLibrary(name: "CGlibc", path: "Sources/CGlibc"),
    .systemLibrary(
      name: "CNcurses", path: "Sources/CNcurses", providers: [.apt(["libncurses-dev"])]),

    .target(name: "Deliberation", swiftSettings: ours),
    .target(name: "Wording", dependencies: ["Deliberation"], swiftSettings: ours),
    .target(
      name: "Records",
      dependencies: [
        "CGlibc", "Deliberation", "Wording",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ], swiftSettings: ours),
    .target(name: "Documents", dependencies: ["Deliberation", "Wording"], swiftSettings: ours),
    .target(
      name: "Terminal", dependencies: ["CNcurses", "CGlibc", "Wording"], swiftSettings: ours),
    .executableTarget(
      name: "yishi",
      dependencies: [
        "CGlibc", "Deliberation", "Documents", "Records", "Terminal", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: ours),

    .target(name: "Oracle", path: "Tests/Oracle", swiftSettings: ours),
    .target(
      name: "OracleCases", dependencies: ["Deliberation", "Oracle", "Records", "Wording"],
      path: "Tests/OracleCases",
      swiftSettings: ours),
    .executableTarget(
      name: "oracle-check", dependencies: ["Deliberation", "OracleCases"],
      path: "Tests/OracleCheck",
      swiftSettings: ours),

    .testTarget(
      name: "DeliberationTests",
      dependencies: [
        "Deliberation", "OracleCases", "Scenarios",
        .product(name: "CustomDump", package: "swift-custom-dump"),
      ],
      exclude: ["Voting/peer-rows.json"], swiftSettings: ours),
    .testTarget(name: "WordingTests", dependencies: ["Wording", "Scenarios"], swiftSettings: ours),
    // Writes session files in a process of its own, for the tests to kill and starve.
    .executableTarget(
      name: "journal-probe", dependencies: ["Deliberation", "Records", "Wording"],
      path: "Tests/JournalProbe", swiftSettings: ours),
    .testTarget(
      name: "RecordsTests",
      dependencies: [
        "CGlibc", "Deliberation", "OracleCases", "Records", "Scenarios", "Wording", "journal-probe",
        "yishi",
      ],
      exclude: ["Fixtures"], swiftSettings: ours),
    .target(
      name: "Scenarios", dependencies: ["Deliberation"], path: "Tests/Scenarios",
      swiftSettings: ours),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Records", "Scenarios"],
      exclude: ["Expected"], swiftSettings: ours),
    .testTarget(
      name: "TerminalTests", dependencies: ["Scenarios", "Terminal"], swiftSettings: ours),
    .testTarget(
      name: "ProgramTests", dependencies: ["yishi", "Scenarios"],
      exclude: ["Expected"], swiftSettings: ours),
    .testTarget(
      name: "Journeys",
      dependencies: ["yishi", "Deliberation", "Documents", "Records", "Scenarios", "Wording"],
      exclude: ["Golden"], swiftSettings: ours),
  ],
  swiftLanguageModes: [.v6]
)
