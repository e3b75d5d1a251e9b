import Archives
import Lists
import Office

extension RosterFile {
  /// The bytes of a list that a command names.
  ///
  /// - Throws: a failure that says why it can't be opened.
  static func bytes(of file: String) throws -> [UInt8] {
    do {
      return try read(file)
    } catch {
      throw Office.Failure.system(
        RosterWords(Speech.language).cannotOpen(file, because: error.obstacle))
    }
  }
}
