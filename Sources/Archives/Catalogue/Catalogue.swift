import Glibc
import Log
import Synchronization
import Text

/// What this machine keeps of the meetings of its archives, so that a list, the home page and a paper's
/// number open only those files that changed since.
///
/// One database in `$XDG_CACHE_HOME/yishi`, for the user alone. Everything in it was read from the
/// files and can be read from them again: where it isn't to be had, the files are read, which takes
/// longer and says the same. So nothing that becomes of it is an error to anybody.
package struct Catalogue: Sendable {
  /// The folder of all caches, which may not be there yet.
  private let caches: String
  /// The clock that tells how long a file has rested, in nanoseconds since 1970.
  package var clock: @Sendable () -> Int64 = { FileFacts.now }

  /// Counts on whenever something else is kept, or kept otherwise; a database of another edition is
  /// thrown away.
  static let edition = 3

  /// - Parameter environment: the process's, of which `XDG_CACHE_HOME` and `HOME` are read.
  /// - Returns: nil where the user has no such folder.
  package init?(environment: [String: String]) {
    func path(_ name: String) -> String? {
      // The specification has relative paths ignored.
      environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    guard let caches = path("XDG_CACHE_HOME") ?? path("HOME").map({ $0 + "/.cache" }) else {
      return nil
    }
    self.caches = caches
  }

  /// The catalogue that is used where none is named; nil, as in tests, for none.
  package static var current: Catalogue? {
    get { used.withLock { $0 } }
    set { used.withLock { $0 = newValue } }
  }
  private static let used = Mutex<Catalogue?>(nil)

  var folder: String { caches + "/yishi" }
  package var path: String { folder + "/catalogue.sqlite" }

  /// The cards of an archive, or of one year of it, and the way to put others in their place.
  ///
  /// - Returns: nil where the catalogue can't be used now.
  func open(_ archive: Archive, year: Int? = nil) -> Opened? {
    guard let seed = Catalogue.seed, let place = realpath(archive.path, nil) else { return nil }
    defer { free(place) }
    guard isPrivate(), Descriptors.areToSpare else { return nil }
    let now = clock()
    return CatalogueFile.open(
      path, archive: String(cString: place), year: year, seed: seed
    ).map { Opened(file: $0, cards: $1, now: now) }
  }

  /// Has what is kept of what a meeting says forgotten, whatever archive it lies in, before words are
  /// struck out of its file.
  ///
  /// It is on the disk by then. A database that can't be written goes away as a whole.
  package func forgetExtract(of path: String) {
    guard let stamp = Stamp(of: path) else { return }
    CatalogueFile.forgetExtract(of: stamp.key, in: self.path)
    SearchFile.forget(stamp.key, in: self)
  }

  /// The catalogue while one look lasts, and what it had of the files when that began.
  struct Opened {
    let file: CatalogueFile
    let cards: Cards
    let now: Int64
  }

  /// What it had of the files, each to be found by its file. A card is large, so that only its place
  /// stands beside its file.
  struct Cards {
    private(set) var all: [Card] = []
    private var places: [FileKey: Int] = [:]

    mutating func add(_ card: Card) {
      places[card.stamp.key] = all.count
      all.append(card)
    }

    func place(of file: FileKey) -> Int? { places[file] }
    func card(of file: FileKey) -> Card? { places[file].map { all[$0] } }
  }

  /// Whether its folder is there and nobody else may look into it.
  func isFolderPrivate() throws(SystemError) -> Bool {
    let posix = Posix.system
    _ = try posix.makeFolder(caches)
    _ = try posix.makeFolder(folder)
    guard let around = try posix.status(folder), around.isFolder else { return false }
    return around.permissions == 0o700 || chmod(folder, 0o700) == 0
  }

  /// Whether folder and file are there and nobody else may look into them.
  private func isPrivate() -> Bool {
    let posix = Posix.system
    do throws(SystemError) {
      guard try isFolderPrivate() else { return false }
      // Never opened where it is there: closing it would give up the locks that another thread of
      // this program has on it.
      guard let facts = try posix.status(path) else {
        posix.close(try posix.open(path, O_RDWR | O_CREAT | O_EXCL))
        return true
      }
      return facts.isRegular && (facts.permissions & 0o077 == 0 || chmod(path, 0o600) == 0)
    } catch {
      // Another program may just have made it.
      return error.number == EEXIST
    }
  }

  /// Goes into the sum of every row, so that what another build of the program read, which may reckon
  /// otherwise, is read again. Nil where the system doesn't say which program this is.
  static let seed: UInt64? = Stamp(of: "/proc/self/exe").map { program in
    var sum = Checksum(UInt64(edition))
    for number in [
      Int64(bitPattern: program.key.device), Int64(bitPattern: program.key.inode),
      Int64(program.size), program.modified, program.changed,
    ] { sum.add(number) }
    return sum.value
  }
}
