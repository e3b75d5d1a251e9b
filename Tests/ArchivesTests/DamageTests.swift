import Foundation
import Log
import TestSupport
import Testing
import Values

/// What any damage to a file's bytes leads to.
@Suite struct DamageTests {
  let folder = TemporaryFolder(inMemory: true)

  @Test(arguments: LogKind.allCases)
  func `a file cut anywhere keeps its whole lines and can be written again`(_ kind: LogKind) throws
  {
    let path = folder("甲.yishi")
    try makeJournal(path, entries: 20, as: kind)
    let whole = bytes(path)
    let headerEnd = whole.firstIndex(of: 10)! + 1
    let turn = Int.random(in: 0..<6)
    if !isLong {
      shorten("5 of 6 cuts, 23 of 24 appends (turn \(turn))", "set YISHI_LONG=1 for all")
    }
    for length in 0..<whole.count {
      // Every cut beside the end of a line, wherever else a turn falls.
      let isAtEnd = whole[length] == 10 || length > 0 && whole[length - 1] == 10
      guard isLong || isAtEnd || length % 6 == turn else { continue }
      let cut = Array(whole[..<length])
      let aside = folder("\(length).yishi")
      defer { for name in folder.names where name != "甲.yishi" { unlink(folder(name)) } }
      put(cut, aside)
      guard length >= headerEnd else {
        #expect(throws: JournalError.self, "cut to \(length)") { try Journal.open(aside) }
        #expect(!Verification.verify(cut, of: aside).isGood)
        continue
      }
      let lines = cut.reduce(0) { $0 + ($1 == 10 ? 1 : 0) }
      let isTorn = cut.last != 10
      #expect(Verification.verify(cut, of: aside).isGood == !isTorn, "cut to \(length)")
      let (entries, journal) = try read(aside)
      #expect(entries.count == lines - 1, "cut to \(length)")
      #expect(journal.obstacle == nil)
      #expect((journal.tail > 0) == isTorn)
      #expect(bytes(aside) == cut, "opening never writes")
      guard isLong || !isTorn || length % 4 == 0 else { continue }
      let entry = try journal.append(by: "主持", at: noon) { _ in draft(99) }
      #expect(entry.n == lines)
      #expect(Verification.verify(bytes(aside), of: aside).entries == lines)
      if isTorn {
        let end = cut.lastIndex(of: 10)! + 1
        #expect(bytes(aside + ".torn-20240518T142031") == Array(cut[end...]))
        #expect(journal.notices.count == 1)
      }
    }
  }

  @Test(arguments: LogKind.allCases)
  func `every flipped bit is found, and on its line`(_ kind: LogKind) throws {
    let path = folder("甲.yishi")
    try makeJournal(path, entries: 20, seals: true, as: kind)
    let whole = bytes(path)
    // Of each byte: its line, and where that begins.
    var places: [(line: Int, offset: Int)] = []
    var line = (line: 1, offset: 0)
    for (index, byte) in whole.enumerated() {
      places.append(line)
      if byte == 10 { line = (line.line + 1, index + 1) }
    }
    let aside = folder("乙.yishi")
    var torn = 0
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    if !isLong { shorten("31 of 32 bit flips", "set YISHI_LONG=1 for all; seed \(seed)") }
    if isLong, !isWhole, kind == .chain {
      shorten("7 of 8 bytes of a chain", "set YISHI_LONG=all for all")
    }
    let turn = isLong ? 0 : Int(random.next() % 4)
    for index in whole.indices {
      // Every newline too: one that is none any more joins two lines.
      guard
        whole[index] == 10
          || (isLong ? isWhole || kind == .meeting || index % 8 == 0 : index % 4 == turn)
      else { continue }
      for bit in isLong ? 0..<8 : { $0..<$0 + 1 }(Int(random.next() % 8)) {
        var flipped = whole
        flipped[index] ^= 1 << bit
        let result = Verification.verify(flipped, of: path)
        guard let finding = result.findings.first else {
          Issue.record("bit \(bit) of byte \(index) went unnoticed")
          continue
        }
        // A newline that is none any more joins the next line to its own.
        let place = places[index]
        #expect(finding.line == place.line, "bit \(bit) of byte \(index): \(finding)")
        #expect(result.entries < 20)
        // Opening takes longer than checking: a quarter of the bits, each of every byte's in turn.
        guard !isLong || bit % 4 == index % 4 else { continue }
        put(flipped, aside)
        let opened = try open(aside, flippedOn: place, "bit \(bit) of byte \(index)")
        torn += opened == .torn ? 1 : 0
      }
    }
    #expect(torn >= 1, "the last newline is one of the bytes")
    tell("\(torn) of the flips left an unfinished last line")
  }

  private enum Opened { case refused, damaged, torn }

  /// Opens a file as the program does, a bit of it flipped on a line: nothing of that line or after
  /// it is given, and the journal says where it begins.
  private func open(
    _ path: String, flippedOn place: (line: Int, offset: Int), _ comment: Comment
  ) throws -> Opened {
    var entries: [JournalEntry] = []
    let journal: Journal
    do {
      journal = try Journal.open(path) { entries.append($0) }
    } catch JournalError.notASession(_, let damage) {
      #expect(place.line == 1, comment)
      #expect(damage.line == 1 && damage.offset == 0, comment)
      return .refused
    }
    #expect(place.line > 1, comment)
    #expect(entries.map(\.n) == Array(1..<max(1, place.line - 1)), comment)
    #expect(journal.head.offset == place.offset, comment)
    switch journal.obstacle {
    case .damaged(_, let damage):
      #expect(damage.line == place.line, comment)
      #expect(damage.offset == place.offset, comment)
      #expect(throws: journal.obstacle!, comment) {
        try journal.append(by: "主持", at: noon) { _ in draft(99) }
      }
      return .damaged
    case nil:
      // Only the last line can be one that was never finished.
      #expect(place.line == 21, comment)
      #expect(journal.tail > 0, comment)
      return .torn
    case let other?:
      Issue.record("\(comment): \(other)")
      return .damaged
    }
  }

  @Test func `damage is shown up to, with its place, and never written after`() throws {
    let path = folder("甲.yishi")
    try makeJournal(path, entries: 5)
    var damaged = bytes(path)
    let index = damaged.firstRange(of: Array("@2".utf8))!.lowerBound
    damaged[index + 1] = UInt8(ascii: "7")
    put(damaged, path)
    let (entries, journal) = try read(path)
    #expect(entries.map(\.n) == [1, 2])
    guard case .damaged(_, let damage)? = journal.obstacle,
      case .sum(let expected, let found) = damage.kind
    else {
      Issue.record("\(String(describing: journal.obstacle))")
      return
    }
    #expect(damage.line == 4)
    #expect(damaged[damage.offset...].starts(with: #"{"n":3,"#.utf8))
    #expect(expected != found)
    #expect(text(path).contains(found))
    #expect(throws: journal.obstacle!) { try journal.append(by: "主持", at: noon) { _ in draft(9) } }
    #expect(bytes(path) == damaged)
    #expect(folder.names == ["甲.yishi"])
    let result = try Verification.verify(path)
    #expect(result.findings == [damage], "the lines after it still hang together")
  }

  @Test func `NUL bytes at the end are a torn write, in the middle they are damage`() throws {
    let path = folder("甲.yishi")
    try makeJournal(path, entries: 3)
    let whole = bytes(path)
    put(whole + [UInt8](repeating: 0, count: 512) + [10], path)
    var (entries, journal) = try read(path)
    #expect(entries.count == 3)
    #expect(journal.tail == 513)
    #expect(try journal.append(by: "主持", at: noon) { _ in draft(3) }.n == 4)
    #expect(try Verification.verify(path).isGood)
    var middle = whole
    let second = whole.firstIndex(of: 10)! + 40
    for index in second..<second + 20 { middle[index] = 0 }
    put(middle, path)
    (entries, journal) = try read(path)
    #expect(entries.isEmpty)
    guard case .damaged? = journal.obstacle else {
      Issue.record("\(String(describing: journal.obstacle))")
      return
    }
  }

  @Test func `a torn copy is never written over`() throws {
    let path = folder("甲.yishi")
    let journal = try makeJournal(path, entries: 1)
    for number in 0..<3 {
      put(bytes(path) + Array("{\"n\":\(number)".utf8), path)
      _ = try Journal.open(path).append(by: "主持", at: noon) { _ in draft(number) }
    }
    let stem = "甲.yishi.torn-20240518T142031"
    #expect(folder.names == ["甲.yishi", stem, stem + "-2", stem + "-3"])
    #expect(text(folder(stem + "-2")) == "{\"n\":1")
    withExtendedLifetime(journal) {}
  }

  @Test func `a key twice, a wrong order and a forgotten seal are findings`() throws {
    let path = folder("甲.yishi")
    let journal = try makeJournal(path, entries: 1, seals: true)
    func finding(_ body: String) -> Damage.Kind? {
      let line = sealed(body, after: journal.head.sum.hex)
      return Verification.verify(bytes(path) + Array((line + "\n").utf8), of: path)
        .findings.first?.kind
    }
    let at = "\"at\":\"\(noon)\""
    #expect(finding("{\"n\":2,\(at),\"by\":\"甲\",\"sealed\":true,\"events\":[]") == nil)
    #expect(finding("{\"n\":2,\(at),\"by\":\"甲\",\"events\":[]") == .sealForgotten)
    #expect(finding("{\(at),\"n\":2,\"by\":\"甲\",\"sealed\":true,\"events\":[]") == .order)
    #expect(
      finding("{\"n\":2,\(at),\"by\":\"甲\",\"sealed\":true,\"events\":[],\"n\":2")
        == .duplicateKey("n"))
    #expect(
      finding("{\"n\":3,\(at),\"by\":\"甲\",\"sealed\":true,\"events\":[]")
        == .number(expected: 2, found: 3))
    #expect(finding("{\"n\":2,\"by\":\"甲\",\"sealed\":true,\"events\":[]") == .member("at"))
    #expect(
      finding("{\"n\":2,\(at),\"by\":\"甲\",\"sealed\":true,\"events\":[{\"a\":1,\"a\":1}]")
        == .duplicateKey("a"))
    #expect(
      finding("{\"n\":2,\(at),\"by\":\"甲\",\"later\":[1],\"sealed\":true,\"events\":[]") == nil,
      "members that aren't known are ignored")
  }

  @Test func `a code from the signed paper finds its line and what followed`() throws {
    let path = folder("甲.yishi")
    let journal = try makeJournal(path, entries: 3, seals: true)
    let code = journal.head.sum.code
    _ = try journal.append(by: "记录", at: noon.adding(seconds: 99)) { _ in draft(4) }
    let spaced = code.enumerated().map { $0 % 4 == 0 ? " \($1)" : "\($1)" }.joined().uppercased()
    let result = try Verification.verify(path, code: spaced)
    #expect(result.isGood)
    #expect(result.sealCode == code)
    #expect(result.match?.n == 3)
    #expect(result.match?.line == 4)
    #expect(result.match?.following.map(\.n) == [4])
    #expect(result.match?.following.map(\.by) == ["记录"])
    #expect(try !Verification.verify(path, code: "0123456789abcdef").isGood)
    #expect(
      try !Verification.verify(path, code: String(code.prefix(8))).isGood, "too short to prove")
  }
}

/// Adds the sum to a line put together by a test.
func sealed(_ body: String, after previous: String?) -> String {
  let line = folderless(["sh", "-c", "printf %s \"$1\" | sha256sum", "sh", (previous ?? "") + body])
  return body + ",\"sum\":\"\(line.prefix(64))\"}"
}
