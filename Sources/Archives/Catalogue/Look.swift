import Deliberation
import Log
import Text
import Values

/// One look through an archive: what each of its session files says now.
///
/// A file that the catalogue has, and that hasn't changed since, isn't opened. Call ``keep()`` in the
/// end, so that what was read now needn't be read again.
package struct Look {
  /// Why some files and folders can't be listed.
  package private(set) var unreadable: [JournalError]
  /// The files among them, which may be opened all the same.
  private(set) var unlisted: [String] = []
  /// Folders of meetings in which there is none, only what a killed program may have left.
  package let empty: [String]

  /// Oldest meeting first.
  private var seen: [Seen] = []
  private let kept: CatalogueFile?
  private let posix: Posix
  /// What the catalogue has and wasn't seen.
  private var gone: [Card] = []

  /// A session file as it was seen.
  private struct Seen {
    var card: Card
    /// Whether the catalogue may have it: not a file that changed while it was read, nor one with a
    /// mark beside it, which changes what is read.
    let isKeepable: Bool
    /// Whether something of it was read that the catalogue doesn't have.
    var isFresh: Bool
  }

  /// - Parameters:
  ///   - found: the files of the archive or of one of its years.
  ///   - opened: the catalogue and what it has of them; nil where it can't be used.
  init(
    _ found: Archive.Found, _ opened: Catalogue.Opened?, _ posix: Posix = .system
  ) {
    (unreadable, empty) = (found.unreadable, found.empty)
    kept = opened?.file
    self.posix = posix
    let known = opened?.cards ?? Catalogue.Cards()
    var isSeen = [Bool](repeating: false, count: known.all.count)
    // Before any of them is looked at: what changes from here on hasn't rested.
    let now = opened?.now ?? FileFacts.now
    seen.reserveCapacity(found.files.count)
    for file in found.files {
      do {
        let one = try Look.see(file, known, now, posix)
        if let place = known.place(of: one.card.stamp.key) { isSeen[place] = true }
        seen.append(one)
      } catch let error as JournalError {
        unreadable.append(error)
        unlisted.append(file.path)
      } catch {}
    }
    sort()
    gone = known.all.indices.filter { !isSeen[$0] }.map { known.all[$0] }
  }

  /// Oldest meeting first, and those of a day by their paths. Most were found in that order.
  private mutating func sort() {
    seen.sort { one, other in
      let (listing, next) = (one.card.listing, other.card.listing)
      return listing.header.date == next.header.date
        ? listing.path < next.path : listing.header.date < next.header.date
    }
  }

  private static func see(
    _ file: Archive.File, _ known: Catalogue.Cards, _ now: Int64, _ posix: Posix
  ) throws -> Seen {
    let stamp = file.stamp
    if let stamp, !file.isMarked, var card = known.card(of: stamp.key), card.stamp == stamp,
      card.year == file.year, stamp.tells(since: card.read, now: now)
    {
      card.listing.path = file.path
      return Seen(card: card, isKeepable: true, isFresh: false)
    }
    let listing = try Listing(file.path, posix: posix)
    let isSame = stamp != nil && stamp == Stamp(of: file.path, posix)
    let card = Card(
      year: file.year, listing: listing, inside: nil, stamp: stamp ?? .none, read: now)
    return Seen(
      card: card, isKeepable: isSame && !FailedMark.isThere(beside: file.path), isFresh: true)
  }

  // MARK: - What it tells

  package var listings: [Listing] { seen.map(\.card.listing) }

  /// What only the whole file tells; nil where it can't be opened.
  package mutating func inside(of path: String) -> Inside? {
    seen.firstIndex { $0.card.listing.path == path }.flatMap { inside(at: $0) }
  }

  private mutating func inside(at place: Int) -> Inside? {
    if let inside = seen[place].card.inside { return inside }
    let path = seen[place].card.listing.path
    guard let inside = Inside(path, posix) else { return nil }
    if seen[place].isKeepable, Stamp(of: path, posix) == seen[place].card.stamp,
      !FailedMark.isThere(beside: path)
    {
      seen[place].card.inside = inside
      seen[place].isFresh = true
    }
    return inside
  }

  /// 文号 that its sealed meetings bear or ever bore, but for one of them.
  mutating func documentNumbers(besides id: String?) -> [String] {
    seen.indices.filter {
      seen[$0].card.listing.isSealed && seen[$0].card.listing.header.id != id
    }.flatMap { inside(at: $0)?.numbers ?? [] }
  }

  /// Tasks of all meetings that were due before that day and aren't done, where the catalogue tells
  /// and no file need be opened; nil where one must be.
  package func knownOverdue(on day: Day) -> Int? {
    guard kept != nil, unlisted.isEmpty else { return nil }
    var count = 0
    for one in seen {
      guard let inside = one.card.inside else { return nil }
      count += inside.overdue(on: day)
    }
    return count
  }

  /// Tasks of all meetings that were due before that day and aren't done. What was read is kept from
  /// time to time, for whoever ends the program before all is.
  mutating func overdue(on day: Day) -> Int {
    var count = unlisted.reduce(0) { $0 + (Inside($1, posix)?.overdue(on: day) ?? 0) }
    for place in seen.indices {
      count += inside(at: place)?.overdue(on: day) ?? 0
      if place % 500 == 499 { keep() }
    }
    return count
  }

  // MARK: - What is kept of it

  /// Has the catalogue keep what was read now, and forget what is gone.
  package mutating func keep() {
    guard let kept else { return }
    let fresh = seen.filter { $0.isFresh && $0.isKeepable }.map(\.card).filter(\.isKeepable)
    guard !fresh.isEmpty || !gone.isEmpty else { return }
    kept.keep(fresh, without: gone)
    for place in seen.indices { seen[place].isFresh = false }
    gone = []
  }
}

extension Archive {
  /// Looks through the archive.
  package func look(by catalogue: Catalogue? = .current, posix: Posix = .system) -> Look {
    // The disk is searched on one core while the catalogue is read on another. A file that changes
    // meanwhile hasn't rested then.
    let found = Ahead { search() }
    let opened = catalogue?.open(self)
    return Look(found.value, opened, posix)
  }

  /// What each session file's first and last line say, oldest meeting first, and why some can't
  /// be listed.
  package func list(
    by catalogue: Catalogue? = .current, posix: Posix = .system
  ) -> (listings: [Listing], unreadable: [JournalError]) {
    var look = look(by: catalogue, posix: posix)
    look.keep()
    return (look.listings, look.unreadable)
  }

  /// 文号 that its other sealed meetings bear or ever bore, since papers that bear it are out, as far as
  /// meetings and register can be read: another meeting's damage holds up no paper of this one.
  ///
  /// - Parameter id: the meeting that asks.
  package func documentNumbers(besides id: String?, by catalogue: Catalogue? = .current) -> [String]
  {
    var look = look(by: catalogue)
    let numbers = look.documentNumbers(besides: id)
    look.keep()
    let seals = ((try? Register.seals(in: self)) ?? []).filter { $0.session != id }
    return numbers + seals.compactMap(\.number)
  }

  /// Tasks of any meeting that were due before that day and aren't done.
  package func overdue(on day: Day, by catalogue: Catalogue? = .current) -> Int {
    var look = look(by: catalogue)
    let count = look.overdue(on: day)
    look.keep()
    return count
  }

  /// The headers of the session files in the folder of a year, as far as they can be read.
  static func headers(
    inYear folder: String, by catalogue: Catalogue?
  ) -> [(path: String, header: SessionHeader)] {
    let archive = Archive(Log.folder(of: folder))
    let opened = catalogue?.open(archive, year: Int(name(of: folder)))
    let found = Archive.search(year: folder)
    guard let opened else {
      // Nothing would come of reading more of them.
      return found.files.compactMap { file in
        SessionHeader.ofFile(file.path).map { (file.path, $0) }
      }
    }
    var look = Look(found, opened)
    look.keep()
    return look.listings.map { ($0.path, $0.header) }
      + look.unlisted.compactMap { path in SessionHeader.ofFile(path).map { (path, $0) } }
  }
}
