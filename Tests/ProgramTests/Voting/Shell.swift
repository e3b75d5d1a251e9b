import Foundation
import TestSupport

/// The built program run as a shell runs it, in Chinese and with no settings.
func yishi(_ arguments: [String]) throws -> (status: Int32, output: String, errors: String) {
  let end = Program.run(
    [built("yishi")] + arguments, environment: ["LANG": "zh_CN.UTF-8", "HOME": "/nonexistent"])
  return (end.status, end.output, end.errors)
}

/// A file with that text in a folder of its own, while `use` runs.
func withFile<Result>(
  _ name: String, _ text: String, _ use: (String) throws -> Result
) throws -> Result {
  let folder = TemporaryFolder()
  try Data(text.utf8).write(to: URL(filePath: folder(name)))
  return try use(folder(name))
}
