import Foundation

/// The built program run as a shell runs it, in Chinese and with no settings.
func yishi(_ arguments: [String]) throws -> (status: Int32, output: String, errors: String) {
  let process = Process()
  process.executableURL =
    URL(filePath: #filePath).appending(path: "../../../../.build/debug/yishi").standardized
  process.arguments = arguments
  process.environment = ["LANG": "zh_CN.UTF-8", "HOME": "/nonexistent"]
  let (output, errors) = (Pipe(), Pipe())
  process.standardOutput = output
  process.standardError = errors
  try process.run()
  let said = output.fileHandleForReading.readDataToEndOfFile()
  let complained = errors.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (
    process.terminationStatus, String(decoding: said, as: UTF8.self),
    String(decoding: complained, as: UTF8.self)
  )
}

/// A file with that text in a folder of its own, while `use` runs.
func withFile<Result>(
  _ name: String, _ text: String, _ use: (String) throws -> Result
) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: name)
  try Data(text.utf8).write(to: file)
  return try use(file.path)
}
