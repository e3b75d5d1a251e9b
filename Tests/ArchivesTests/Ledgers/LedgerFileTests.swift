import Affairs
import Archives
import Foundation
import Log
import TestSupport
import Testing
import Text
import Values

@Suite struct LedgerFileTests {
  @Test func `a computer writes its own chain, one act a line, and names what it had read`() throws
  {
    let (office, community) = (LedgerOffice("办公室"), LedgerOffice("社区"))
    #expect(office.files.isEmpty, "reading makes nothing")
    try office.say("一")
    let entry = try office.say("二", at: 60)
    #expect(entry.id.description == "\(try office.chain)/2")
    #expect(community.add(office).copied.count == 1)
    try community.say("三", at: 30)
    try community.say("四", at: 40)
    let lines = text(try community.chainPath).split(separator: "\n")
    #expect(
      lines[0].hasPrefix(#"{"format":"yishi-ledger","version":1,"id":"\#(try community.chain)","#))
    #expect(lines[0].contains(#","title":"社区","#))
    let after = #","by":"记录","after":{"\#(try office.chain)":"2/\#(entry.code)"},"events":[{"#
    #expect(lines[1].contains(after), "\(lines[1])")
    #expect(!lines[2].contains("after"), "only where it changed")
    #expect(community.ledger.state == ["一", "二", "三", "四"], "by what was read, not by the clock")
    #expect(
      community.ledger.folder.entries[2].past.heads == [try office.chain: 2])
    for path in ["议事/台账", "state/yishi"] {
      let mode = try FileManager.default.attributesOfItem(atPath: office.folder(path))
      #expect(mode[.posixPermissions] as? Int == 0o700)
    }
    for path in [try office.chainPath, office.computer.path] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
    #expect(try Verification.verify(try community.chainPath).isGood)
    let id = try office.chain
    #expect(id.utf8.count == 8 && id.first!.isLetter)
  }

  @Test func `two terminals of one computer take turns in one chain`() async throws {
    let office = LedgerOffice("办公室")
    let (archive, computer) = (office.archive, office.computer)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for terminal in 0..<4 {
        group.addTask {
          let ledger = LedgerOffice.open(archive, computer)
          for number in 0..<15 {
            try ledger.append(by: "窗口\(terminal)", at: noon.adding(seconds: number)) { state in
              Draft(saying: "\(terminal)-\(number) 见\(state.count)")
            }
          }
        }
      }
      try await group.waitForAll()
    }
    office.ledger.refresh()
    #expect(office.files == ["\(try office.chain).yishi"], "one id is drawn")
    #expect(office.ledger.state.count == 60)
    for (place, said) in office.ledger.state.enumerated() {
      #expect(said.hasSuffix("见\(place)"), "each was judged with all before it: \(said)")
    }
  }

  @Test func `what others append is read alone, and told whether it comes at the end`() throws {
    let (office, community) = (LedgerOffice("办公室"), LedgerOffice("社区"))
    try office.say("一", at: 0)
    community.add(office)
    let other = LedgerOffice.open(office.archive, office.computer)
    try other.append(by: "记录", at: noon.adding(seconds: 100)) { _ in Draft(saying: "三") }
    var change = office.ledger.refresh()
    #expect(change.fresh.map(\.said) == ["三"])
    #expect(change.isAtEnd && !change.isAnew)
    #expect(office.ledger.refresh().fresh.isEmpty)
    try community.say("二", at: 50)
    #expect(!LedgerAdding.add(community.archive.path, to: office.archive, at: noon).isEmpty)
    change = office.ledger.refresh()
    #expect(change.fresh.map(\.said) == ["二"])
    #expect(!change.isAtEnd && !change.isAnew)
    #expect(office.ledger.state == ["一", "二", "三"])
    // A chain that is copied bit by bit.
    let path = try community.chainPath
    try community.say("四", at: 200)
    let whole = bytes(path)
    put(Array(whole.dropLast(20)), office.folder("议事/台账/\(try community.chain).yishi"))
    change = office.ledger.refresh()
    #expect(change.fresh.isEmpty, "half a line counts not")
    put(whole, office.folder("议事/台账/\(try community.chain).yishi"))
    change = office.ledger.refresh()
    #expect(change.fresh.map(\.said) == ["四"])
    #expect(change.isAtEnd)
    #expect(office.ledger.state == ["一", "二", "三", "四"])
  }

  @Test func `a watch tells that a file of the folder was written or came`() throws {
    let office = LedgerOffice("办公室")
    mkdir(office.archive.path, 0o700)
    let watch = try office.ledger.folder.watch()
    #expect(!watch.drain())
    try office.say("一")
    #expect(watch.drain())
    while watch.drain() {}
    try office.say("二")
    #expect(watch.drain(), "in a folder that was made since")
  }

  @Test func `a refusal writes nothing and makes no line`() throws {
    struct Refused: Error {}
    let office = LedgerOffice("办公室")
    try office.say("一")
    let before = bytes(try office.chainPath)
    #expect(throws: Refused.self) {
      try office.ledger.append(by: "记录", at: noon) { _ in throw Refused() }
    }
    #expect(bytes(try office.chainPath) == before)
  }

  @Test func `a refusal makes no chain where there is none yet, and what follows begins it`() throws
  {
    struct Refused: Error {}
    let office = LedgerOffice("办公室")
    #expect(throws: Refused.self) {
      try office.ledger.append(by: "记录", at: noon) { _ in throw Refused() }
    }
    #expect(office.files.isEmpty)
    try office.say("一")
    #expect(office.ledger.state == ["一"])
    #expect(office.files.count == 1)
    // One that was lost is begun anew by what is written alone.
    unlink(try office.chainPath)
    office.reopen()
    #expect(throws: Refused.self) {
      try office.ledger.append(by: "记录", at: noon) { _ in throw Refused() }
    }
    #expect(office.files.isEmpty)
  }

  @Test
  func `without a place for what the computer is nothing is entered, and the way out is told`()
    throws
  {
    let office = LedgerOffice("办公室")
    let none = LedgerOffice.open(office.archive, nil)
    #expect(throws: JournalError.self) {
      try none.append(by: "记录", at: noon) { _ in Draft(saying: "一") }
    }
    put([], office.folder("state"))
    do {
      try office.say("一")
      Issue.record("written")
    } catch let error as JournalError {
      guard case .computerUnknown = error else { throw error }
      #expect(error.exitStatus == 74)
      #expect(error.sentence(in: .chinese).contains("XDG_STATE_HOME"))
    }
    #expect(office.files.isEmpty)
  }

  @Test func `a full disk leaves the chain as it was, and it goes on once there is room`() throws {
    let full = Switch()
    let trace = Trace { _, call in
      guard full.isOn, call.name == .write, call.bytes.starts(with: "{\"n\":".utf8) else {
        return nil
      }
      return .fail(ENOSPC)
    }
    let office = LedgerOffice("办公室", posix: trace.posix)
    try office.say("一")
    let before = bytes(try office.chainPath)
    full.isOn = true
    do {
      try office.say("二")
      Issue.record("written")
    } catch JournalError.full {}
    #expect(bytes(try office.chainPath) == before)
    full.isOn = false
    try office.say("二")
    #expect(office.ledger.state == ["一", "二"])
    #expect(office.files.count == 1)
  }

  @Test func `after a sync that failed it goes on in a new chain`() throws {
    let broken = Switch()
    let trace = Trace { _, call in broken.isOn && call.name == .fdatasync ? .fail(EIO) : nil }
    let office = LedgerOffice("办公室", posix: trace.posix)
    try office.say("一")
    let first = try office.chain
    // The chain is open and read by now: the next sync is that of the new line.
    let other = LedgerOffice.open(office.archive, office.computer, trace.posix)
    try other.append(by: "记录", at: noon) { _ in Draft(saying: "二") }
    broken.isOn = true
    do {
      try other.append(by: "记录", at: noon) { _ in Draft(saying: "三") }
      Issue.record("written")
    } catch JournalError.syncFailed {}
    broken.isOn = false
    #expect(other.state == ["一", "二"])
    try other.append(by: "记录", at: noon.adding(seconds: 9)) { _ in Draft(saying: "四") }
    try office.say("五", at: 20)
    #expect(try office.chain != first)
    #expect(office.ledger.state == ["一", "二", "四", "五"])
    #expect(office.files.filter { $0.hasSuffix(".yishi") }.count == 2)
  }
}

/// Something that a test turns on and off while a program runs.
final class Switch: @unchecked Sendable {
  private let lock = NSLock()
  private var state = false
  var isOn: Bool {
    get { lock.withLock { state } }
    set { lock.withLock { state = newValue } }
  }
}
