import Foundation

/// A folder of its own for one test, gone when the test is.
package final class TemporaryFolder: Sendable {
  package let path: String
  package var url: URL { URL(filePath: path, directoryHint: .isDirectory) }

  /// - Parameter inMemory: where syncs cost nothing, for tests that make thousands of files.
  package init(inMemory: Bool = false) {
    let memory = "/dev/shm"
    let isThere = inMemory && FileManager.default.isWritableFile(atPath: memory)
    let place = isThere ? memory : FileManager.default.temporaryDirectory.path
    // Eight signs, because recorded screens show paths.
    path = "\(place)/yishi-\(UUID().uuidString.prefix(8))"
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    } catch { fatalError("\(path): \(error)") }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of what has that name in it.
  package func callAsFunction(_ name: String) -> String { path + "/" + name }

  package var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
