import Affairs
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
  private let archive: Archive
  private let kept: CatalogueFile?
  private let posix: Posix
  /// Before any file was looked at, in nanoseconds since 1970.
  private let began: Int64
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
  ///   - archive: whose files they are.
  ///   - found: the files of the archive or of one of its years.
  ///   - opened: the catalogue and what it has of them; nil where it can't be used.
  init(
    _ archive: Archive, _ found: Archive.Found, _ opened: Catalogue.Opened?,
    _ posix: Posix = .system
  ) {
    self.archive = archive
    (unreadable, empty) = (found.unreadable, found.empty)
    kept = opened?.file
    self.posix = posix
    let known = opened?.cards ?? Catalogue.Cards()
    var isSeen = [Bool](repeating: false, count: known.all.count)
    // Before any of them is looked at: what changes from here on hasn't rested.
    let now = opened?.now ?? FileFacts.now
    began = now
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
    if isUnchanged(place) {
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

  /// Of which files the tasks of the archive are worked out, the catalogue that may keep what comes of
  /// it, and the time by its clock; nil where nothing can be kept: not of a file that changes, can't be
  /// listed or has a mark beside it, nor of one year alone.
  var tasksStamp: (stamp: TasksStamp, file: CatalogueFile, now: Int64)? {
    guard let kept, kept.year == nil, unlisted.isEmpty, seen.allSatisfy(\.isKeepable) else {
      return nil
    }
    return TasksStamp.chains(of: archive, posix).map { chains in
      (TasksStamp(meetings: seen.map(\.card.record), chains: chains), kept, began)
    }
  }

  // MARK: - What its meetings say

  /// What each of its meetings says to the outside, oldest first; those that can't be listed and can be
  /// opened all the same come last. Where several files hold one meeting, each says so.
  ///
  /// Files whose extract the catalogue lacks are opened, on every core at once, and what comes of it is
  /// kept.
  package mutating func extracts() -> [(path: String, extract: Extract)] {
    let records = Dictionary(
      seen.map { ($0.card.stamp.key, $0.card.record) }, uniquingKeysWith: { one, _ in one })
    let known = kept?.extracts { records[$0.stamp.key] == $0 } ?? [:]
    var extracts = seen.map { known[$0.card.record] }
    readLacking(&extracts)
    var all: [(path: String, extract: Extract)] = zip(seen, extracts).compactMap { one, extract in
      extract.map { (one.card.listing.path, $0) }
    }
    for path in unlisted {
      guard var extract = MeetingContents(path, posix)?.extract else { continue }
      extract.doubts.insert(.damaged)
      all.append((path, extract))
    }
    let copies = Dictionary(grouping: all, by: \.extract.header.id).filter { $0.value.count > 1 }
    for place in all.indices where copies[all[place].extract.header.id] != nil {
      all[place].extract.doubts.insert(.copies)
    }
    return all
  }

  private mutating func readLacking(_ extracts: inout [Extract?]) {
    let lacking = extracts.indices.filter { extracts[$0] == nil }
    // From time to time what was read is kept, for whoever ends the program before all is.
    for start in stride(from: 0, to: lacking.count, by: 500) {
      let places = Array(lacking[start..<min(start + 500, lacking.count)])
      let (posix, paths) = (posix, places.map { seen[$0].card.listing.path })
      let read = paths.sideBySide { MeetingContents($0, posix) }
      var fresh: [CatalogueFile.FreshExtract] = []
      for (place, contents) in zip(places, read) {
        guard let contents else { continue }
        extracts[place] = contents.extract
        guard isUnchanged(place) else { continue }
        if seen[place].card.inside == nil {
          seen[place].card.inside = contents.inside
          seen[place].isFresh = true
        }
        let card = seen[place].card
        // What hadn't rested may have changed in the same tick of the disk's clock.
        guard card.stamp.tells(since: card.read, now: card.read) else { continue }
        fresh.append(
          .init(record: card.record, path: card.listing.path, bytes: contents.extract.packed))
      }
      keep()
      kept?.keep(fresh)
    }
  }

  /// Whether the catalogue may have what was read of a file just now.
  private func isUnchanged(_ place: Int) -> Bool {
    let path = seen[place].card.listing.path
    return seen[place].isKeepable && Stamp(of: path, posix) == seen[place].card.stamp
      && !FailedMark.isThere(beside: path)
  }

  // MARK: - What a search asks

  /// A meeting's file as a search knows it again.
  struct Sight: Sendable {
    let listing: Listing
    let record: RecordStamp
    /// Whether what is read of it now may be kept: not where it changes without its stamp.
    let isKeepable: Bool
  }

  /// Oldest meeting first.
  var sights: [Sight] {
    seen.map { one in
      let stamp = one.card.stamp
      return Sight(
        listing: one.card.listing, record: one.card.record,
        isKeepable: one.isKeepable && stamp.tells(since: one.card.read, now: one.card.read))
    }
  }

  /// Of which chains the ledger is read, and whether they have rested; nil where one can't be told.
  func ledgerStamp() -> (stamp: TasksStamp, isAtRest: Bool)? {
    TasksStamp.chains(of: archive, posix).map { chains in
      let stamp = TasksStamp(meetings: [], chains: chains)
      return (stamp, stamp.tells(since: began, now: began))
    }
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
    return Look(self, found.value, opened, posix)
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

  /// What each of its meetings says to the outside; see ``Look/extracts()``.
  package func extracts(
    by catalogue: Catalogue? = .current
  ) -> [(path: String, extract: Extract)] {
    var look = look(by: catalogue)
    let extracts = look.extracts()
    look.keep()
    return extracts
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
    var look = Look(archive, found, opened)
    look.keep()
    return look.listings.map { ($0.path, $0.header) }
      + look.unlisted.compactMap { path in SessionHeader.ofFile(path).map { (path, $0) } }
  }
}
