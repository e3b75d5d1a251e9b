import Affairs
import Deliberation
import Glibc
import Log
import Text
import Values

/// Finds meetings and cards of an archive by their words.
///
/// What was read of them is kept in a database beside the catalogue and read again where a file changed,
/// before anything is asked. Where the database isn't to be had, the files are read, which takes longer and
/// finds the same. Belongs to one thread.
package final class SearchIndex {
  private let archive: Archive
  private let catalogue: Catalogue?
  private let posix: Posix
  private let ledger: () -> Ledger
  /// The archive, as the database names it.
  private let place: String

  /// Newest first.
  private var seats: [Seat] = []
  private var fates: [String: TaskFate] = [:]
  /// The marks of meetings that several files hold.
  private var copied: Set<String> = []
  /// The database's stamp when the seats were told; nil where it isn't used.
  private var stamp: Stamp?
  private var isUpToDate = false
  /// Why some files can't be searched.
  package private(set) var unreadable: [JournalError] = []

  /// A meeting or a card, and where it is known.
  private struct Seat {
    let day: Day
    /// The meeting's file; nil of a card.
    let path: String?
    let known: Known

    enum Known {
      case kept(SearchFile.Row)
      case read(Findable)
    }
  }

  /// - Parameter ledger: what tells the ledger where it has to be read; left out, its files are.
  package init(
    _ archive: Archive, by catalogue: Catalogue? = .current, posix: Posix = .system,
    ledger: (() -> Ledger)? = nil
  ) {
    (self.archive, self.posix) = (archive, posix)
    self.ledger =
      ledger ?? { ArchiveLedger(archive, computer: nil, generator: "", posix: posix).ledger }
    let real = realpath(archive.path, nil)
    defer { free(real) }
    place = real.map { String(cString: $0) } ?? archive.path
    // An archive that isn't there has nothing to keep.
    self.catalogue = real == nil ? nil : catalogue
  }

  // MARK: - Up to date

  /// Takes in what changed since.
  ///
  /// - Parameter progress: is called with how many files were read, of how many that have to be.
  package func update(_ progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }) {
    var look = archive.look(by: catalogue, posix: posix)
    look.keep()
    unreadable = look.unreadable
    let sights = look.sights
    let chains = look.ledgerStamp()
    var known = rows(of: chains?.stamp)
    let (read, isKept) = readLacking(sights, look.unlisted, known?.rows ?? [], progress)
    let folded = known?.fates == nil ? foldLedger(known?.rows ?? [], chains) : nil
    if isKept || folded?.isKept == true { known = rows(of: nil) }
    fates = folded?.fates ?? known?.fates ?? [:]
    stamp = known?.stamp
    take(sights, look.unlisted, read, known?.rows ?? [], folded?.cards)
    isUpToDate = true
  }

  /// What the database has of the archive.
  private func rows(
    of chains: TasksStamp?
  ) -> (rows: [SearchFile.Row], fates: [String: TaskFate]?, stamp: Stamp)? {
    guard let catalogue else { return nil }
    let used = SearchFile.use(catalogue) { file in
      (
        try file.rows(of: place),
        try chains.flatMap { try file.taskFates(of: $0, in: place) }
      )
    }
    return used.map { ($0.outcome.0, $0.outcome.1, $0.stamp) }
  }

  /// Puts the seats in their order: what the database has of a file as it is now, else what was read.
  private func take(
    _ sights: [Look.Sight], _ unlisted: [String], _ read: [String: Findable],
    _ rows: [SearchFile.Row], _ cards: [CardID: Findable]?
  ) {
    let kept = Dictionary(
      rows.filter(\.mark.isEmpty).map { ($0.record, $0) }, uniquingKeysWith: { one, _ in one })
    // Newest first, and of one day as they lie in the archive, with the cards behind them.
    var seats: [Seat] = []
    for sight in sights.reversed() {
      let path = sight.listing.path
      if let row = kept[sight.record] {
        seats.append(Seat(day: sight.listing.header.date, path: path, known: .kept(row)))
      } else {
        do throws(JournalError) {
          let findable =
            if let known = read[path] { known } else { try Findable(meeting: path, posix) }
          seats.append(Seat(day: sight.listing.header.date, path: path, known: .read(findable)))
        } catch {
          unreadable.append(error)
        }
      }
    }
    for path in unlisted {
      guard let findable = read[path], case .meeting(let extract) = findable.about else { continue }
      seats.append(Seat(day: extract.header.date, path: path, known: .read(findable)))
    }
    seats += seatsOfCards(rows, cards)
    let order = seats.indices.sorted { one, other in
      seats[one].day == seats[other].day ? one < other : seats[one].day > seats[other].day
    }
    self.seats = order.map { seats[$0] }
    let ids = Dictionary(grouping: sights, by: \.listing.header.id)
    copied = Set(ids.filter { $0.value.count > 1 }.keys)
  }

  /// - Parameter cards: all there are, where the ledger was read just now.
  private func seatsOfCards(_ rows: [SearchFile.Row], _ cards: [CardID: Findable]?) -> [Seat] {
    let kept = Dictionary(
      rows.filter { !$0.mark.isEmpty }.map { (CardID($0.mark), $0) },
      uniquingKeysWith: { one, _ in one })
    let ids = (cards.map { Array($0.keys) } ?? Array(kept.keys)).sorted()
    return ids.compactMap { id in
      if let findable = cards?[id] {
        let record = findable.cardRecord
        let row = kept[id].flatMap { $0.record == record ? $0 : nil }
        return Seat(day: record.day, path: nil, known: row.map { .kept($0) } ?? .read(findable))
      }
      return kept[id].map { Seat(day: $0.record.day, path: nil, known: .kept($0)) }
    }
  }

  /// Reads the meetings that the database lacks, on every core at once, and has it keep them.
  ///
  /// - Returns: what was read and isn't kept, by its file, and whether anything else is.
  private func readLacking(
    _ sights: [Look.Sight], _ unlisted: [String], _ rows: [SearchFile.Row],
    _ progress: (Int, Int) -> Void
  ) -> (read: [String: Findable], isKept: Bool) {
    let known = Set(rows.filter(\.mark.isEmpty).map(\.record))
    let lacking = sights.filter { !known.contains($0.record) }
    let there = Set(sights.map(\.record))
    var gone = rows.filter { $0.mark.isEmpty && !there.contains($0.record) }
    // Of what was struck out or taken away elsewhere no term stays behind either.
    let files = Set(sights.map(\.record.stamp.key))
    let isWiping =
      gone.contains { !files.contains($0.record.stamp.key) }
      || !gone.isEmpty && lacking.contains { $0.record.content.struck > 0 }
    var (read, isKept): ([String: Findable], Bool) = ([:], false)
    let (posix, mayKeep) = (posix, catalogue != nil)
    for start in stride(from: 0, to: lacking.count, by: SearchIndex.batch) {
      progress(start, lacking.count)
      let part = Array(lacking[start..<min(start + SearchIndex.batch, lacking.count)])
      let findables = part.sideBySide { sight -> (Findable, SearchFile.Fresh?)? in
        let path = sight.listing.path
        // Why it can't be read is told where it is to take its seat.
        guard let findable = try? Findable(meeting: path, posix) else { return nil }
        guard mayKeep, sight.isKeepable, Stamp(of: path, posix) == sight.record.stamp else {
          return (findable, nil)
        }
        return (findable, .init(findable, record: sight.record, path: path))
      }
      let fresh = findables.compactMap { $0?.1 }
      let isDone = keep(fresh, without: gone, isWiping: isWiping)
      if isDone { gone = [] }
      isKept = isKept || isDone && !fresh.isEmpty
      for (sight, one) in zip(part, findables) {
        guard let (findable, fresh) = one, fresh == nil || !isDone else { continue }
        read[sight.listing.path] = findable
      }
    }
    if !gone.isEmpty, keep([], without: gone, isWiping: isWiping) { isKept = true }
    if !lacking.isEmpty { progress(lacking.count, lacking.count) }
    for path in unlisted {
      guard var findable = try? Findable(meeting: path, posix),
        case .meeting(var extract) = findable.about
      else { continue }
      extract.doubts.insert(.damaged)
      findable.about = .meeting(extract)
      read[path] = findable
    }
    return (read, isKept)
  }

  /// How many files are read before what was read of them is kept, for whoever ends the program before all
  /// is.
  private static let batch = 200

  /// - Parameter isSo: is asked while nobody else can write there, whether what was read still is so.
  private func keep(
    _ fresh: [SearchFile.Fresh], without gone: [SearchFile.Row], isWiping: Bool = false,
    where isSo: () -> Bool = { true }
  ) -> Bool {
    guard let catalogue else { return false }
    if fresh.isEmpty, gone.isEmpty { return true }
    let place = place
    return SearchFile.use(catalogue) { file -> Bool in
      guard isSo() else { return false }
      // Another program may have put them in, or taken them out, meanwhile.
      let there = Set(try file.rows(of: place))
      let records = Set(there.map { SearchFile.Mark($0) })
      try file.keep(
        fresh.filter { !records.contains(SearchFile.Mark($0)) },
        without: gone.filter(there.contains), of: place, isWiping: isWiping)
      try file.forgetArchives(besides: place) { access($0, F_OK) != 0 }
      return true
    }?.outcome ?? false
  }

  /// Reads the ledger, and has the database keep those of its cards that it has otherwise or not at all.
  private func foldLedger(
    _ rows: [SearchFile.Row], _ chains: (stamp: TasksStamp, isAtRest: Bool)?
  ) -> (cards: [CardID: Findable], fates: [String: TaskFate], isKept: Bool) {
    let ledger = ledger()
    let (cards, fates) = (Findable.cards(of: ledger), ledger.taskFates)
    guard let catalogue, let chains else { return (cards, fates, false) }
    let there = Set(rows.map { SearchFile.Mark($0) })
    let now = cards.map {
      (SearchFile.Mark(mark: $0.key.text, record: $0.value.cardRecord), $0.value)
    }
    let wanted = Set(now.map(\.0))
    let lacking = now.filter { !there.contains($0.0) }
    let fresh = lacking.map { mark, findable in
      SearchFile.Fresh(findable, mark: mark.mark, record: mark.record, path: nil)
    }
    let gone = rows.filter { !$0.mark.isEmpty && !wanted.contains(SearchFile.Mark($0)) }
    // A chain that was added to, or had something struck out, since is read by another stamp.
    let isKept = keep(fresh, without: gone) { [archive, posix] in
      TasksStamp.chains(of: archive, posix).map { TasksStamp(meetings: [], chains: $0) }
        == chains.stamp
    }
    guard isKept else { return (cards, fates, false) }
    let place = place
    let stamp = chains.isAtRest ? chains.stamp : nil
    let kept = SearchFile.use(catalogue) { file in
      // Of what others put in meanwhile nothing is known here.
      let marks = Set(
        try file.rows(of: place).filter { !$0.mark.isEmpty }.map { SearchFile.Mark($0) })
      try file.keep(fates, of: marks == wanted ? stamp : nil, in: place)
    }
    return (cards, fates, kept != nil)
  }
}

extension SearchIndex {
  /// What is found, newest first.
  ///
  /// - Parameter limit: how many at most.
  package func find(_ sought: Sought, on today: Day, limit: Int) -> Findings {
    guard !sought.isEmpty else { return Findings() }
    if !isUpToDate { update() }
    for _ in 0..<3 {
      guard let catalogue, let stamp else { break }
      let used = SearchFile.use(catalogue) { file -> Findings? in
        guard file.stamp == stamp else { return nil }
        let ids = sought.words.isEmpty ? nil : try file.candidates(sought.words)
        return try findings(sought, on: today, limit) { row in
          guard ids?.contains(row.id) ?? true else { return nil }
          return try file.findable(row)
        }
      }
      // Whoever holds it for longer than anybody wants to wait would be waited for again.
      guard let used else { break }
      if let found = used.outcome { return found }
      // Somebody else wrote it, or it is gone: what is where in it is told anew.
      update()
    }
    return withoutDatabase(sought, on: today, limit)
  }

  /// Everything is read of the files.
  private func withoutDatabase(_ sought: Sought, on today: Day, _ limit: Int) -> Findings {
    let isKept = seats.contains { if case .kept = $0.known { true } else { false } }
    if isKept {
      let own = SearchIndex(archive, by: nil, posix: posix, ledger: ledger)
      own.update()
      (seats, fates, copied, self.stamp) = (own.seats, own.fates, own.copied, nil)
      unreadable = own.unreadable
    }
    // Nothing is asked of the database, so that nothing can fail.
    return (try? findings(sought, on: today, limit) { _ in nil }) ?? Findings()
  }

  private func findings(
    _ sought: Sought, on today: Day, _ limit: Int,
    _ kept: (SearchFile.Row) throws -> Findable?
  ) throws -> Findings {
    var found = Findings()
    for seat in seats where sought.mayBe(on: seat.day) {
      let findable: Findable
      switch seat.known {
      case .read(let it): findable = it
      case .kept(let row):
        guard let it = try kept(row) else { continue }
        findable = it
      }
      guard let sayings = findable.sayings(for: sought, fates: fates, on: today) else { continue }
      guard found.hits.count < limit else {
        found.isMore = true
        break
      }
      found.hits.append(Hit(about: about(findable, seat), sayings: sayings))
    }
    return found
  }

  private func about(_ findable: Findable, _ seat: Seat) -> Hit.About {
    switch findable.about {
    case .card(let facts): return .card(facts)
    case .meeting(var extract):
      if copied.contains(extract.header.id) { extract.doubts.insert(.copies) }
      return .meeting(Hit.Meeting(path: seat.path ?? "", extract: extract, fates: fates))
    }
  }
}
