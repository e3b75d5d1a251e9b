// swift-tools-version: 6.2
import PackageDescription

let ours: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Optimized also where it is debugged: the tests judge, fold and print millions of times over.
let core = ours + [.unsafeFlags(["-O"], .when(configuration: .debug))]

// The released program brings Swift and Foundation along: fourteen libraries fewer to be found, put
// together and kept in memory at each start, and no Swift needed where it is installed.
let ownRuntime = LinkerSetting.unsafeFlags(
  [
    "-static-stdlib", "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims",
    "-l_FoundationCollections",
  ], .when(platforms: [.linux], configuration: .release))

let package = Package(
  name: "yishi",
  products: [.executable(name: "yishi", targets: ["yishi"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
  ],
  targets: [
    .systemLibrary(name: "CGlibc", path: "Sources/CGlibc"),
    .systemLibrary(
      name: "CNcurses", path: "Sources/CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(
      name: "CMinizip", path: "Sources/CMinizip",
      providers: [.apt(["libminizip-dev", "zlib1g-dev"])]),
    .systemLibrary(
      name: "CExpat", path: "Sources/CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(
      name: "CQRCode", path: "Sources/CQRCode", providers: [.apt(["libqrcodegen-dev"])]),

    // From the ground up; a target may import what stands above it in this list alone.
    .target(name: "Values", swiftSettings: core),
    .target(name: "Text", dependencies: ["Values"], swiftSettings: core),
    .target(
      name: "OpenXML", dependencies: ["CExpat", "CMinizip", "Text", "Values"],
      swiftSettings: core),
    .target(name: "Deliberation", dependencies: ["Values"], swiftSettings: core),
    .target(name: "Affairs", dependencies: ["Deliberation", "Values"], swiftSettings: core),
    .target(
      name: "Log",
      dependencies: [
        "CGlibc", "Text", "Values", .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: core),
    .target(
      name: "Sentences", dependencies: ["Affairs", "Deliberation", "Text", "Values"],
      swiftSettings: core),
    .target(
      name: "Lists",
      dependencies: [
        "Affairs", "Deliberation", "OpenXML", "Sentences", "Text", "Values",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ], swiftSettings: core),
    .target(
      name: "Archives",
      dependencies: [
        "Affairs", "CGlibc", "Deliberation", "Lists", "Log", "Sentences", "Text", "Values",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Yams", package: "Yams"),
      ], swiftSettings: core),
    .target(
      name: "Documents",
      dependencies: [
        "Affairs", "CQRCode", "Deliberation", "OpenXML", "Sentences", "Text", "Values",
      ],
      swiftSettings: core),
    .target(
      name: "Terminal", dependencies: ["CNcurses", "CGlibc", "Text"], swiftSettings: ours),
    .target(
      name: "Office",
      dependencies: [
        "Affairs", "Archives", "Deliberation", "Documents", "Lists", "Log", "OpenXML", "Sentences",
        "Text", "Values",
      ], swiftSettings: core),
    .target(
      name: "Screens",
      dependencies: [
        "Affairs", "Archives", "CGlibc", "Deliberation", "Documents", "Lists", "Log", "Office",
        "Sentences",
        "Terminal", "Text", "Values",
      ], swiftSettings: ours),
    .executableTarget(
      name: "yishi",
      dependencies: [
        "Affairs", "Archives", "CGlibc", "Deliberation", "Documents", "Lists", "Log", "Office",
        "OpenXML",
        "Screens",
        "Sentences", "Terminal", "Text", "Values",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: ours, linkerSettings: [ownRuntime]),

    // What tests of every module share: recorded texts, folders, seeds, the built program.
    .target(
      name: "TestSupport", dependencies: ["OpenXML"], path: "Tests/TestSupport",
      swiftSettings: ours),
    .target(name: "Oracle", path: "Tests/Oracle", swiftSettings: core),
    .target(
      name: "OracleCases",
      dependencies: ["Deliberation", "Lists", "Oracle", "TestSupport", "Values"],
      path: "Tests/OracleCases",
      swiftSettings: core),
    .executableTarget(
      name: "oracle-check", dependencies: ["Deliberation", "OracleCases"],
      path: "Tests/OracleCheck",
      swiftSettings: core),

    .testTarget(
      name: "DeliberationTests",
      dependencies: [
        "Deliberation", "OracleCases", "Scenarios", "Sentences", "TestSupport", "Text",
        .product(name: "CustomDump", package: "swift-custom-dump"),
      ],
      exclude: ["Expected", "Voting/peer-rows.json"], swiftSettings: ours),
    .testTarget(
      name: "AffairsTests",
      dependencies: ["Affairs", "Deliberation", "Scenarios", "TestSupport", "Values"],
      swiftSettings: ours),
    .testTarget(
      name: "TextTests", dependencies: ["TestSupport", "Text", "Values"],
      swiftSettings: ours),
    .testTarget(
      name: "OpenXMLTests", dependencies: ["OpenXML", "TestSupport", "Text", "Values"],
      swiftSettings: ours),
    .testTarget(
      name: "SentencesTests",
      dependencies: [
        "Affairs", "Deliberation", "Scenarios", "Sentences", "TestSupport", "Text", "Values",
      ],
      exclude: ["Expected"], swiftSettings: ours),
    .testTarget(
      name: "ListsTests",
      dependencies: [
        "Affairs", "Deliberation", "Lists", "OpenXML", "OracleCases", "Sentences", "TestSupport",
        "Text", "Values",
      ],
      exclude: ["Fixtures"], swiftSettings: ours),
    // Writes session files in a process of its own, for the tests to kill and starve.
    .executableTarget(
      name: "journal-probe", dependencies: ["Log", "Text", "Values"],
      path: "Tests/JournalProbe", swiftSettings: ours),
    .testTarget(
      name: "ArchivesTests",
      dependencies: [
        "Affairs", "Archives", "CGlibc", "Deliberation", "Lists", "Log", "Scenarios", "Sentences",
        "TestSupport", "Text", "Values", "journal-probe", "Office", "Screens", "yishi",
      ],
      exclude: ["Fixtures"], swiftSettings: ours),
    .target(
      name: "Scenarios", dependencies: ["Deliberation", "TestSupport", "Values"],
      path: "Tests/Scenarios", swiftSettings: ours),
    .testTarget(
      name: "DocumentsTests",
      dependencies: [
        "Affairs", "Archives", "Deliberation", "Documents", "Lists", "Log", "OpenXML", "Scenarios",
        "Sentences",
        "TestSupport", "Text", "Values", "Office", "Screens", "yishi",
      ],
      exclude: ["Expected"], swiftSettings: ours),
    .testTarget(
      name: "TerminalTests", dependencies: ["TestSupport", "Terminal", "Text"],
      swiftSettings: ours),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "Affairs", "OpenXML", "Scenarios", "TestSupport", "Office", "Screens", "yishi",
      ],
      exclude: ["Expected"], swiftSettings: ours),
    .testTarget(
      name: "Journeys",
      dependencies: [
        "Affairs", "Archives", "CGlibc", "Deliberation", "Documents", "Lists", "Log", "OpenXML",
        "Scenarios", "Sentences",
        "TestSupport", "Text", "Values", "Office", "Screens", "yishi",
      ],
      exclude: ["Golden"], swiftSettings: ours),
  ],
  swiftLanguageModes: [.v6]
)
