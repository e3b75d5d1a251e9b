import Foundation
import Log
import Values

/// One line given to `apply`: a command, and what is said about it.
///
/// Either the command alone, `{"announce":{}}`, or an envelope
/// `{"command":{"announce":{}},"at":…,"by":…,"happened":…,"despite":…,"seen":12}`.
struct Instruction<Given: InstructedCommand> {
  var command: Given
  /// When it is typed; nil for now.
  var at: Moment?
  /// Who types it; nil for the clerk of the run.
  var by: String?
  /// When it happened, where that was earlier.
  var happened: Moment?
  /// Why days and times that hardly can be stand all the same.
  var despite: String?
  /// What the clerk had seen.
  var seen: Given.Seen?

  /// Reads a line without its line break.
  init(_ typed: [UInt8]) throws(CommandProblem) {
    guard typed.count < InstructionLines.longest else {
      throw .tooLong(limitMegabytes: InstructionLines.longest >> 20)
    }
    guard String(validating: typed, as: UTF8.self) != nil else { throw .notText }
    let line = Given.prepared(typed)
    // What was taken apart and written anew has each member but once.
    if line != typed { try Instruction.refuseRepeated(in: typed) }
    let read = try? JSONReader.readNotingStrangers(Line.self, from: line)
    if let read, read.stranger == nil, !read.value.envelope.hasUnwantedReason {
      self.init(read.value.envelope)
      return
    }
    // Of a member that stands there twice one is never asked for.
    try Instruction.refuseRepeated(in: typed)
    // What is wrong is told in the words of Foundation's decoder.
    do {
      let data = Data(line)
      let names = try JSONDecoder().decode(Names.self, from: data)
      if names.isEnvelope {
        self.init(try JSONDecoder().decode(Envelope.self, from: data))
      } else {
        guard names.all.count == 1 else { throw CommandProblem.notOneCommand(names.all) }
        self.init(Envelope(command: try JSONDecoder().decode(Given.self, from: data)))
      }
    } catch let error as DecodingError {
      throw Instruction.problem(error, in: line)
    } catch let problem as CommandProblem {
      throw problem
    } catch {
      throw .notJSON(column: nil)
    }
    if !Given.takesReason, despite != nil { throw .unknownMember(path: "despite") }
    // Nothing under a name that means nothing is as strange as something.
    if let path = read?.stranger, Instruction.value(at: path, in: line) is NSNull {
      throw .unknownMember(path: Instruction.words(path))
    }
    if let stranger = strangers(in: line) {
      // The first that the reader came by is told; what is held against a value may have been left out
      // of it by default.
      throw .unknownMember(path: read?.stranger.map(Instruction.words) ?? stranger)
    }
  }

  private init(_ envelope: Envelope) {
    (command, at, by) = (envelope.command, envelope.at, envelope.by)
    (happened, despite, seen) = (envelope.happened, envelope.despite, envelope.seen)
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
        envelope = Envelope(command: try Given(from: decoder))
      }
    }
  }

  private struct Envelope: Codable {
    var command: Given
    var at: Moment?
    var by: String?
    var happened: Moment?
    var despite: String?
    var seen: Given.Seen?

    var hasUnwantedReason: Bool { despite != nil && !Given.takesReason }
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
  /// Refuses a line with a member twice: decoders take one of the two without a word, and nobody knows
  /// which was meant.
  private static func refuseRepeated(in line: [UInt8]) throws(CommandProblem) {
    guard let path = JSONReader.repeatedMember(in: line) else { return }
    let place = Instruction.words(path)
    throw .repeated(path: place.isEmpty ? "command" : place)
  }

  /// What the decoder says, as a person can use it.
  private static func problem(_ error: DecodingError, in line: [UInt8]) -> CommandProblem {
    func path(_ context: DecodingError.Context, _ last: (any CodingKey)? = nil) -> String {
      words(context.codingPath + (last.map { [$0] } ?? []))
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
      return .wrongValue(path: path(context), value: text(at: context.codingPath, in: line))
    @unknown default: return .notJSON(column: nil)
    }
  }

  /// The members that lead somewhere, places in lists counted from 1.
  private static func words(_ path: [any CodingKey]) -> String {
    path.map { $0.intValue.map { String($0 + 1) } ?? $0.stringValue }
      .filter { $0 != "command" }
      .joined(separator: ".")
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

  /// What stands at a place of the line; nil where nothing does.
  private static func value(at path: [any CodingKey], in line: [UInt8]) -> Any? {
    var value = try? JSONSerialization.jsonObject(with: Data(line))
    for key in path {
      if let index = key.intValue, let array = value as? [Any], array.indices.contains(index) {
        value = array[index]
      } else {
        value = (value as? [String: Any])?[key.stringValue]
      }
    }
    return value
  }

  /// The same as it was written, never as this language would print it.
  private static func text(at path: [any CodingKey], in line: [UInt8]) -> String {
    guard let value = value(at: path, in: line) else { return "" }
    if let text = value as? String { return text }
    let written = try? JSONSerialization.data(
      withJSONObject: value, options: [.fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes])
    return written.map { String(decoding: $0, as: UTF8.self) } ?? ""
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

  /// The same where a value leaves out what it has by default; of an array each is held against the one that has every member.
  private static func stranger(inEvery written: Any, known: Any, path: [String]) -> String? {
    switch (written, known) {
    case (let written as [String: Any], let known as [String: Any]):
      for (name, value) in written.sorted(by: { $0.key < $1.key }) where !(value is NSNull) {
        let place = path + [name]
        guard let inner = known[name] else { return place.joined(separator: ".") }
        if let found = stranger(inEvery: value, known: inner, path: place) { return found }
      }
      return nil
    case (let written as [Any], let known as [Any]):
      guard let every = known.first else { return nil }
      for (index, value) in written.enumerated() {
        if let found = stranger(inEvery: value, known: every, path: path + [String(index + 1)]) {
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
        if value is [String: Any], let every = Given.everyMember(of: name) {
          if let found = stranger(inEvery: value, known: every, path: place) { return found }
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
