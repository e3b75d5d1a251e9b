import Glibc
import Text

extension FileSystem {
  /// The names in a folder, in no order, without `.` and `..`; nil where it can't be listed.
  package static func names(in path: String) -> [String]? { try? list(path) }

  /// The names in a folder, in no order, without `.` and `..`.
  ///
  /// The corresponding C functions are `opendir` and `readdir`.
  package static func list(_ path: String) throws(SystemError) -> [String] {
    guard let folder = opendir(path) else { throw SystemError(call: "opendir", number: errno) }
    defer { closedir(folder) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        if errno != 0 { throw SystemError(call: "readdir", number: errno) }
        return names
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }

  /// Bytes of the longest name that a folder takes, which may not be there yet: 255 nearly
  /// everywhere, 143 where names are encrypted.
  ///
  /// The corresponding C function is `pathconf` with `_PC_NAME_MAX`.
  package static func nameLimit(in path: String) -> Int {
    var place = path
    while true {
      let limit = pathconf(place, Int32(_PC_NAME_MAX))
      if limit > 0 { return limit }
      let parent = folder(of: place)
      // A disk that doesn't say.
      if parent == place || parent == "." && place == "." { return 255 }
      place = parent
    }
  }

  /// A path beside another: its name cut where that and the ending are more than the folder takes.
  static func path(_ path: String, ending: String) -> String {
    let place = folder(of: path)
    let room = nameLimit(in: place) - ending.utf8.count
    let name = name(of: path)
    guard name.utf8.count > room else { return path + ending }
    return place + "/" + SafeName.cut(name, to: max(0, room)) + ending
  }
}
