import Foundation
import Log
import TestSupport
import Values

func bytes(_ path: String) -> [UInt8] { [UInt8](try! Data(contentsOf: URL(filePath: path))) }

func put(_ bytes: [UInt8], _ path: String) {
  try! Data(bytes).write(to: URL(filePath: path))
}

func text(_ path: String) -> String { String(decoding: bytes(path), as: UTF8.self) }

let noon = Moment("2024-05-18T14:20:31.402+08:00")!

let header = SessionHeader(
  id: "m-01", date: Day("2024-05-18")!, title: "24号楼植物角", created: noon,
  generator: "yishi 0.1.0")

func draft(_ number: Int, seals: Bool = false) -> Draft {
  Draft(
    events: Array(#"[{"signedIn":{"name":"居民甲@\#(number)","participant":"p\#(number)"}}]"#.utf8),
    seals: seals)
}

/// Which of the two files of one make it is.
enum LogKind: CaseIterable, Sendable {
  case meeting
  /// A computer's chain of a ledger, each line of which names what was read of another.
  case chain

  var header: SessionHeader {
    switch self {
    case .meeting: ArchivesTests.header
    case .chain:
      SessionHeader(
        format: SessionHeader.ledger, id: "k7f3a2mq", date: noon.day, title: "办公室", created: noon,
        generator: "yishi 0.1.0")
    }
  }
}

/// Makes a file with so many entries, the last of which seals it where asked.
@discardableResult
func makeJournal(
  _ path: String, entries: Int, seals: Bool = false, as kind: LogKind = .meeting,
  posix: Posix = .system
) throws -> Journal {
  let journal = try Journal.create(at: path, header: kind.header, posix: posix)
  for number in 0..<entries {
    _ = try journal.append(by: "签到处", at: noon.adding(seconds: number)) { _ in
      var draft = draft(number, seals: seals && kind == .meeting && number == entries - 1)
      if kind == .chain { draft.after = [ChainHead(chain: "m2c9d0x4", n: number + 1, code: 7)] }
      return draft
    }
  }
  return journal
}

/// What a file reads as: its entries, and the journal that says what stops it from being written.
func read(_ path: String) throws -> (entries: [JournalEntry], journal: Journal) {
  var entries: [JournalEntry] = []
  let journal = try Journal.open(path) { entries.append($0) }
  return (entries, journal)
}

func events(_ entry: JournalEntry) -> [UInt8] {
  if case .events(let act) = entry.content { act.events } else { [] }
}

/// Whether the long checks run, which take minutes: `YISHI_LONG=1`.
let isLong = ProcessInfo.processInfo.environment["YISHI_LONG"] != nil

/// Whether those run in full of which `YISHI_LONG=1` tries a part, as of all that is tried of the ledger's
/// chains, whose files are of the same make as a meeting's: `YISHI_LONG=all`.
let isWhole = ProcessInfo.processInfo.environment["YISHI_LONG"] == "all"

/// Says on standard output what a check that ran left out, and how to have it.
func shorten(_ what: String, _ why: String) { print("shortened: without \(what): \(why)") }

/// Says which figures a check reached.
func tell(_ what: String) { print("measured: \(what)") }

/// Held while a disk is taken away, and while a mount namespace is alive that has every disk of its
/// time mounted too: what it holds can't be taken away.
let mounting = NSLock()

extension Journal {
  /// Strikes out one entry, as the second step of every redaction does.
  static func redact(
    _ path: String, entry n: Int, by: String, at: Moment, reason: String, posix: Posix = .system
  ) throws {
    try strike(path, [n: .init(at: at, by: by, reason: reason)], at: at, posix: posix)
  }
}
