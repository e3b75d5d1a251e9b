import Foundation
import TestSupport

/// A folder of its own with an archive in it, where the built program is run as a shell runs it.
final class Workplace {
  private let own = TemporaryFolder()
  let folder: URL
  var archive: URL { folder.appendingPathComponent("议事") }

  init() throws { folder = own.url }

  /// The program that was built beside the tests.
  static var program: URL { URL(filePath: built("yishi")) }

  /// Runs `yishi` to its end, in Chinese and in Beijing's time unless told otherwise.
  @discardableResult
  func yishi(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Program.End {
    try start(arguments, input: input, environment: environment).ended(seconds: 600)
  }

  @discardableResult
  func yishi(_ arguments: String..., input: String = "") throws -> Program.End {
    try yishi(arguments, input: input)
  }

  /// Starts `yishi`.
  func start(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Program {
    let asked = try file(".asked-\(UUID().uuidString)", input)
    return run([built("yishi")] + arguments, input: asked, environment: environment)
  }

  /// Starts any program here.
  func run(
    _ arguments: [String], input: URL? = nil, environment: [String: String] = [:]
  ) -> Program {
    Program(
      arguments, input: input?.path,
      environment: [
        "HOME": folder.path, "LANG": "zh_CN.UTF-8", "TZ": "Asia/Shanghai", "TMPDIR": folder.path,
        "YISHI_ARCHIVE": archive.path, "PATH": "/usr/bin:/bin",
      ].merging(environment) { _, new in new }, at: folder, in: own)
  }

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
