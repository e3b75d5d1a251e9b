import Deliberation
import Foundation
import Log
import Values

/// One line given to `yishi apply`: a command, and what is said about it.
///
/// Either the command alone, `{"announce":{}}`, or an envelope
/// `{"command":{"announce":{}},"at":…,"by":…,"happened":…,"despite":…,"seen":12}`. `despite` may
/// stand within the command, too.
struct Instruction {
  var command: Command
  /// When it is typed; nil for now.
  var at: Moment?
  /// Who types it; nil for the clerk of the run.
  var by: String?
  /// When it happened, where that was earlier.
  var happened: Moment?
  /// Why days and times that hardly can be stand all the same.
  var despite: String?
  /// The last entry the clerk had seen.
  var seen: Int?

  /// The longest line that is read.
  static let longest = 16 << 20

  /// Reads a line without its line break.
  init(_ line: [UInt8]) throws(CommandProblem) {
    guard line.count < Instruction.longest else {
      throw .tooLong(limitMegabytes: Instruction.longest >> 20)
    }
    guard String(validating: line, as: UTF8.self) != nil else { throw .notText }
    let line = Instruction.liftingReason(of: line)
    if let understood = Instruction.understood(line) {
      self = understood
      return
    }
    // What is wrong is told in the words of Foundation's decoder.
    do {
      let data = Data(line)
      let names = try JSONDecoder().decode(Names.self, from: data)
      if names.isEnvelope {
        self = Instruction(try JSONDecoder().decode(Envelope.self, from: data))
      } else {
        guard names.all.count == 1 else { throw CommandProblem.notOneCommand(names.all) }
        command = try JSONDecoder().decode(Command.self, from: data)
      }
    } catch let error as DecodingError {
      throw Instruction.problem(error, in: line)
    } catch let problem as CommandProblem {
      throw problem
    } catch {
      throw .notJSON(column: nil)
    }
    if let stranger = strangers(in: line) { throw .unknownMember(path: stranger) }
  }

  private init(_ envelope: Envelope) {
    (command, at, by) = (envelope.command, envelope.at, envelope.by)
    (happened, despite, seen) = (envelope.happened, envelope.despite, envelope.seen)
  }

  /// A line of which every member was understood; nil where something is wrong with it.
  private static func understood(_ line: [UInt8]) -> Instruction? {
    guard
      let (read, hasStrangers) = try? JSONReader.readNotingStrangers(Line.self, from: line),
      !hasStrangers
    else { return nil }
    return Instruction(read.envelope)
  }

  /// A command alone or in an envelope.
  private struct Line: Decodable {
    let envelope: Envelope

    init(from decoder: any Decoder) throws {
      let names = try Names(from: decoder)
      if names.isEnvelope {
        envelope = try Envelope(from: decoder)
      } else {
        guard names.all.count == 1 else { throw CommandProblem.notOneCommand(names.all) }
        envelope = Envelope(command: try Command(from: decoder))
      }
    }
  }

  private struct Envelope: Codable {
    var command: Command
    var at: Moment?
    var by: String?
    var happened: Moment?
    var despite: String?
    var seen: Int?
  }

  /// The members of the outermost object.
  private struct Names: Decodable {
    var all: [String]
    var isEnvelope: Bool { all.contains("command") }

    init(from decoder: any Decoder) throws {
      all = try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue).sorted()
    }
  }

  private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension Instruction {
  /// The line with the reason for its times, `{"adjourn":{"despite":"…"}}`, beside the command and
  /// not within; 开会 has a reason of its own.
  private static func liftingReason(of line: [UInt8]) -> [UInt8] {
    let member = "despite"
    guard line.holds("\"\(member)\""),
      let whole = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
    else { return line }
    var envelope = whole["command"] == nil ? ["command": whole] : whole
    guard var command = envelope["command"] as? [String: Any], command.count == 1,
      let name = command.keys.first, name != "openMeeting",
      var members = command[name] as? [String: Any], let reason = members[member],
      envelope[member] == nil
    else { return line }
    members[member] = nil
    command[name] = members
    (envelope["command"], envelope[member]) = (command, reason)
    return (try? JSONSerialization.data(withJSONObject: envelope)).map(Array.init) ?? line
  }

  /// What the decoder says, as a person can use it.
  private static func problem(_ error: DecodingError, in line: [UInt8]) -> CommandProblem {
    func path(_ context: DecodingError.Context, _ last: (any CodingKey)? = nil) -> String {
      (context.codingPath + (last.map { [$0] } ?? []))
        .map { $0.intValue.map { String($0 + 1) } ?? $0.stringValue }
        .filter { $0 != "command" }
        .joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, let context): return .missing(path: path(context, key))
    case .valueNotFound(_, let context): return .missing(path: path(context))
    case .typeMismatch(_, let context):
      let place = path(context)
      // The parser's own enumerations say so where no case is named.
      if place.isEmpty {
        let names = (try? JSONDecoder().decode(CommandNames.self, from: Data(line)))?.names
        return names.map { $0.count == 1 ? .unknownCommand($0[0]) : .notOneCommand($0) }
          ?? .notOneCommand([])
      }
      return .wrongKind(path: place)
    case .dataCorrupted(let context):
      guard !context.codingPath.isEmpty else { return .notJSON(column: column(of: context)) }
      return .wrongValue(path: path(context), value: value(at: context.codingPath, in: line))
    @unknown default: return .notJSON(column: nil)
    }
  }

  /// The names of the commands of a line, inside an envelope or out of it.
  private struct CommandNames: Decodable {
    var names: [String]

    init(from decoder: any Decoder) throws {
      let outer = try decoder.container(keyedBy: AnyKey.self)
      let inner = AnyKey(stringValue: "command")
      names =
        outer.contains(inner)
        ? try outer.nestedContainer(keyedBy: AnyKey.self, forKey: inner).allKeys.map(\.stringValue)
        : outer.allKeys.map(\.stringValue)
      names.sort()
    }
  }

  /// Foundation tells the place in the words of an inner error only.
  private static func column(of context: DecodingError.Context) -> Int? {
    let words = "\(context.underlyingError.map { "\($0)" } ?? "") \(context.debugDescription)"
    guard let match = words.firstMatch(of: /column (\d+)/) else { return nil }
    return Int(match.1)
  }

  private static func value(at path: [any CodingKey], in line: [UInt8]) -> String {
    var value = try? JSONSerialization.jsonObject(with: Data(line))
    for key in path {
      if let index = key.intValue, let array = value as? [Any], array.indices.contains(index) {
        value = array[index]
      } else {
        value = (value as? [String: Any])?[key.stringValue]
      }
    }
    return value.map { "\($0)" } ?? ""
  }

  /// The first member of the line that means nothing, so that a misspelt one isn't passed over.
  private func strangers(in line: [UInt8]) -> String? {
    let encoder = JSONEncoder()
    guard let written = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
      let encoded = try? encoder.encode(
        Envelope(
          command: command, at: at, by: by, happened: happened, despite: despite, seen: seen)),
      let known = try? JSONSerialization.jsonObject(with: encoded) as? [String: Any]
    else { return nil }
    let whole = written["command"] == nil ? ["command": written] : written
    return Instruction.stranger(in: whole, known: known, path: [])
  }

  /// The same of a rule; of an array of tests each is held against the one that has every member.
  private static func stranger(inRule written: Any, known: Any, path: [String]) -> String? {
    switch (written, known) {
    case (let written as [String: Any], let known as [String: Any]):
      for (name, value) in written.sorted(by: { $0.key < $1.key }) where !(value is NSNull) {
        let place = path + [name]
        guard let inner = known[name] else { return place.joined(separator: ".") }
        if let found = stranger(inRule: value, known: inner, path: place) { return found }
      }
      return nil
    case (let written as [Any], let known as [Any]):
      guard let every = known.first else { return nil }
      for (index, value) in written.enumerated() {
        if let found = stranger(inRule: value, known: every, path: path + [String(index + 1)]) {
          return found
        }
      }
      return nil
    default: return nil
    }
  }

  private static func stranger(in written: Any, known: Any?, path: [String]) -> String? {
    switch (written, known) {
    case (let written as [String: Any], let known as [String: Any]):
      for (name, value) in written.sorted(by: { $0.key < $1.key }) where !(value is NSNull) {
        let place = name == "command" && path.isEmpty ? [] : path + [name]
        // Rules leave out what they have by default: they are held against one that has nothing so.
        if name == "rule" || name == "ownRule" || name == "filled", value is [String: Any] {
          if let found = stranger(inRule: value, known: Rule.everyMember, path: place) {
            return found
          }
          continue
        }
        guard let inner = known[name] else { return place.joined(separator: ".") }
        if let found = stranger(in: value, known: inner, path: place) { return found }
      }
      return nil
    case (let written as [Any], let known as [Any]):
      return zip(written, known).enumerated().lazy.compactMap { index, pair in
        stranger(in: pair.0, known: pair.1, path: path + [String(index + 1)])
      }.first
    default: return nil
    }
  }
}

extension [UInt8] {
  /// Whether those characters stand among the bytes.
  fileprivate func holds(_ text: String) -> Bool {
    let sought = Array(text.utf8)
    return indices.dropLast(Swift.max(0, sought.count - 1)).contains { start in
      self[start] == sought[0] && self[start..<start + sought.count].elementsEqual(sought)
    }
  }
}
