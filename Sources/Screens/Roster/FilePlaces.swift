import Foundation
import Office
import Text

/// A row of the file picker: somewhere to go, or a file.
struct FileRow: Hashable, Sendable, Identifiable {
  let path: String
  let label: String
  let isFolder: Bool
  var bytes = 0

  var id: String { path }

  /// What lies in a folder: lists first, then folders, and last, when asked for, other files; nil
  /// where it can't be read. Hidden ones are left out.
  static func rows(in folder: String, showingAll: Bool) -> [FileRow]? {
    let manager = FileManager.default
    guard let names = try? manager.contentsOfDirectory(atPath: folder) else { return nil }
    var lists: [FileRow] = []
    var folders: [FileRow] = []
    var others: [FileRow] = []
    for name in names.sorted(by: { $0.folded < $1.folded }) where !name.hasPrefix(".") {
      let path = folder == "/" ? "/" + name : folder + "/" + name
      if isFolder(path) {
        folders.append(FileRow(path: path, label: name + "/", isFolder: true))
        continue
      }
      // A pipe or a device is no list, and a link is what it leads to.
      let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      let facts = try? manager.attributesOfItem(atPath: target)
      guard (facts?[.type] as? FileAttributeType) ?? .typeRegular == .typeRegular else { continue }
      let bytes = (facts?[.size] as? Int) ?? 0
      let row = FileRow(path: path, label: name, isFolder: false, bytes: bytes)
      let ending = name.lowercased()
      if [".xlsx", ".xlsm", ".csv", ".txt", ".tsv"].contains(where: ending.hasSuffix) {
        lists.append(row)
      } else if showingAll {
        others.append(row)
      }
    }
    return lists + folders + others
  }

  /// The folders a list is likely to lie in, sticks first.
  static func places(archive: String, home: String, in language: Language) -> [FileRow] {
    let words = ImportWording(language)
    let sticks =
      ["/media", "/run/media"].flatMap(folders).flatMap(folders)
    var places = sticks.map { path in
      FileRow(path: path, label: words.stick(name(of: path)), isFolder: true)
    }
    func offer(_ path: String, _ label: String) {
      guard isFolder(path), !places.contains(where: { $0.path == path }) else { return }
      places.append(FileRow(path: path, label: label, isFolder: true))
    }
    for name in ["文档", "Documents"] { offer("\(home)/\(name)", words.documents) }
    for name in ["桌面", "Desktop"] { offer("\(home)/\(name)", words.desktop) }
    for name in ["下载", "Downloads"] { offer("\(home)/\(name)", words.downloads) }
    offer(home, words.home)
    offer(archive, words.archive)
    let here = FileManager.default.currentDirectoryPath
    offer(here, words.here(name(of: here)))
    return places
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func folders(in path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().map { "\(path)/\($0)" }.filter(isFolder)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
