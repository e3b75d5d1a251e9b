/// Whether entries that rewrite the past can be folded once for all, judged in one walk over them.
///
/// Folded one after another, each of them must leave a past that folds. An entry fails where it speaks
/// of a thing that isn't there, or makes one that is. So it is sure that none fails on the way, where
/// all of them fold with nothing taken back and with everything taken back, if nothing that stood at
/// some time touched a thing that was gone then. `decide` writes no other files; whatever else is
/// strange, such as a correction of what was struck out, isn't sure either.
struct OnceFoldable {
  private(set) var isSure = true
  private let entries: [Entry]
  /// Which entry made a thing.
  private var maker: [Thing: Int] = [:]
  /// How many living entries touch a thing besides the one that made it.
  private var touching: [Thing: Int] = [:]
  private var gone: Set<Thing> = []
  private var retracted: Set<Int> = []
  private var restated: Set<Int> = []
  /// What corrected entries say by now.
  private var corrected: [Int: [Event]] = [:]
  private var isRedacted = false

  init(_ entries: [Entry]) {
    self.entries = entries
    for entry in entries where isSure { take(entry) }
  }

  private mutating func take(_ entry: Entry) {
    if entry.redacted != nil { isRedacted = true }
    touch(by: entry.events, in: entry.number, make: true)
    for event in entry.events where event.rewritesThePast {
      if case .retracted(let it) = event { retract(it.entry, by: entry.number) }
      if case .corrected(let it) = event { correct(it, by: entry.number) }
      if case .restated(let it) = event { restate(it, by: entry.number) }
    }
  }

  private mutating func require(_ holds: Bool) { if !holds { isSure = false } }

  private mutating func touch(by events: [Event], in number: Int, make: Bool) {
    for touch in events.flatMap(\.touches) where touch.thing.numbered != nil {
      require(!gone.contains(touch.thing))
      if touch.kind == .makes {
        if make { require(maker.updateValue(number, forKey: touch.thing) == nil) }
      } else {
        touching[touch.thing, default: 0] += 1
      }
    }
  }

  private mutating func retract(_ number: Int, by last: Int) {
    guard number >= 1, number < last, retracted.insert(number).inserted,
      corrected[number] == nil, !restated.contains(number)
    else { return require(false) }
    let entry = entries[number - 1]
    require(!entry.events.contains { $0.isFinal || $0.numbersVersions })
    let touches = entry.events.flatMap(\.touches).filter { $0.thing.numbered != nil }
    // What speaks of nothing is passed over where something was struck out, as long as it was.
    require(!isRedacted || touches.allSatisfy { isKnown($0.thing, in: number + 1) })
    for touch in touches {
      if touch.kind == .makes {
        gone.insert(touch.thing)
      } else {
        touching[touch.thing, default: 0] -= 1
      }
    }
    require(touches.allSatisfy { $0.kind != .makes || touching[$0.thing] ?? 0 == 0 })
  }

  /// Whether an entry before that one made it.
  private func isKnown(_ thing: Thing, in number: Int) -> Bool {
    maker[thing].map { $0 < number } ?? false
  }

  private mutating func correct(_ correction: Event.Corrected, by last: Int) {
    let number = correction.entry
    // The header.
    if number == 0 { return }
    guard number >= 1, number < last, !retracted.contains(number), !restated.contains(number) else {
      return require(false)
    }
    let entry = entries[number - 1]
    if entry.redacted != nil { return }
    var events = corrected[number] ?? entry.events
    let path = FieldPath(correction.field)
    guard let place = entry.events.place(of: path) else {
      corrected[number] = events
      return require(path.tellsTime)
    }
    guard let replaced = events[place].replacing(path.name, with: correction.new),
      !entry.events[place].lastsSeconds
    else { return require(false) }
    events[place] = replaced
    corrected[number] = events
    // Who is named now had to be there already.
    let named = replaced.touches.filter { $0.thing.numbered != nil && $0.kind != .makes }
    require(named.allSatisfy { isKnown($0.thing, in: number) })
    touch(by: [replaced], in: number, make: false)
  }

  private mutating func restate(_ restating: Event.Restated, by last: Int) {
    let number = restating.entry
    guard number >= 1, number < last, !retracted.contains(number), corrected[number] == nil,
      restated.insert(number).inserted, !restating.events.contains(where: \.rewritesThePast)
    else { return require(false) }
    // Its line is struck out by now, or it stands there as it was.
    touch(
      by: restating.events, in: number, make: entries[number - 1].redacted != nil)
  }
}

extension Event {
  /// Whether the number of a text's version depends on it.
  fileprivate var numbersVersions: Bool {
    isOne(of: Event.AmendmentAdopted.self, Event.AmendmentReopened.self)
  }

  /// Whether it says of a turn how long it lasts, which must be no more than a lifetime.
  fileprivate var lastsSeconds: Bool {
    isOne(
      of: Event.TurnStarted.self, Event.TurnRecorded.self, Event.TurnExtended.self,
      Event.TurnStopped.self)
  }
}
