import Foundation

/// A folder of its own with an archive in it, where the built program is run as a shell runs it.
final class Workplace {
  let folder: URL
  var archive: URL { folder.appendingPathComponent("议事") }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("yishi-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The program that was built beside the tests.
  static var program: URL {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = tests.deletingLastPathComponent().appendingPathComponent("yishi")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return Workplace.package.appendingPathComponent(".build/debug/yishi")
  }

  /// The package's own folder.
  static var package: URL {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 1...4 { folder.deleteLastPathComponent() }
    return folder
  }

  /// What a run said and how it ended.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// Runs `yishi` to its end, in Chinese and in Beijing's time unless told otherwise.
  @discardableResult
  func yishi(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Run {
    let process = try start(arguments, input: input, environment: environment)
    process.waitUntilExit()
    return try ended(process)
  }

  @discardableResult
  func yishi(_ arguments: String..., input: String = "") throws -> Run {
    try yishi(arguments, input: input)
  }

  /// Starts `yishi`; ``ended(_:)`` tells what it said.
  func start(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Process {
    let process = Process()
    process.executableURL = Workplace.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "HOME": folder.path, "LANG": "zh_CN.UTF-8", "TZ": "Asia/Shanghai", "TMPDIR": folder.path,
      "YISHI_ARCHIVE": archive.path, "PATH": "/usr/bin:/bin",
    ].merging(environment) { _, new in new }
    let mark = ".run-\(UUID().uuidString)"
    let said = try file(mark + "-out")
    let complained = try file(mark + "-err")
    let asked = try file(mark + "-in", input)
    process.standardInput = try FileHandle(forReadingFrom: asked)
    process.standardOutput = try FileHandle(forWritingTo: said)
    process.standardError = try FileHandle(forWritingTo: complained)
    texts[ObjectIdentifier(process)] = (said, complained)
    try process.run()
    return process
  }

  /// How a started run ended.
  func ended(_ process: Process) throws -> Run {
    process.waitUntilExit()
    guard let (said, complained) = texts.removeValue(forKey: ObjectIdentifier(process)) else {
      throw CocoaError(.fileNoSuchFile)
    }
    defer {
      try? FileManager.default.removeItem(at: said)
      try? FileManager.default.removeItem(at: complained)
    }
    return Run(
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      output: try String(contentsOf: said, encoding: .utf8),
      errors: try String(contentsOf: complained, encoding: .utf8))
  }

  private var texts: [ObjectIdentifier: (URL, URL)] = [:]

  /// Writes a file of the folder.
  @discardableResult
  func file(_ name: String, _ text: String = "") throws -> URL {
    try file(name, Data(text.utf8))
  }

  @discardableResult
  func file(_ name: String, _ bytes: Data) throws -> URL {
    let file = folder.appendingPathComponent(name)
    try bytes.write(to: file)
    return file
  }

  /// Every file of the archive with its bytes, to tell that nothing was touched.
  func archived() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for case let file as URL in FileManager.default.enumerator(
      at: archive, includingPropertiesForKeys: [.isRegularFileKey]) ?? .init()
    where try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
      files[file.path] = try Data(contentsOf: file)
    }
    return files
  }

  /// Makes a meeting and gives its file.
  func newMeeting(_ title: String = "植物角", _ arguments: String...) throws -> String {
    let run = try yishi(["new", title, "--date", "2024-05-18"] + arguments)
    guard run.status == 0 else { throw CocoaError(.fileWriteUnknown) }
    return run.output.trimmingCharacters(in: .newlines)
  }
}
