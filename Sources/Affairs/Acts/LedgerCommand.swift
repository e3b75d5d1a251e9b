/// What can be asked of the ledger.
///
/// In JSON each is an object of one member, its name: `{"enter":{"card":{…}}}`. Cards are named by id,
/// by 编号, or by a name that only one bears.
package indirect enum LedgerCommand: Hashable, Sendable {
  case enter(Enter)
  case revise(Revise)
  case end(End)
  case note(MakeNote)
  case begin(Begin)
  case pass(Pass)
  case skip(Skip)
  case sendBack(SendBack)
  case promote(Promote)
  case link(Link)
  case adopt(Adopt)
  case draw(Draw)
  case define(Define)
  case prefer(Prefer)
  case retract(Retract)
}

/// One kind of command: what is asked, and how it is judged.
package protocol LedgerCommandPayload: Hashable, Codable, Sendable {
  /// The events it brings about, or why it is refused. Changes nothing.
  func judge(by clerk: Registrar) throws(LedgerRefusal) -> [LedgerEvent]
}

extension LedgerCommand {
  /// What it asks, and how it is judged.
  package var payload: any LedgerCommandPayload {
    switch self {
    case .enter(let it): it
    case .revise(let it): it
    case .end(let it): it
    case .note(let it): it
    case .begin(let it): it
    case .pass(let it): it
    case .skip(let it): it
    case .sendBack(let it): it
    case .promote(let it): it
    case .link(let it): it
    case .adopt(let it): it
    case .draw(let it): it
    case .define(let it): it
    case .prefer(let it): it
    case .retract(let it): it
    }
  }
}

extension LedgerCommand: Codable {
  /// Its name in JSON.
  package enum Name: String, CodingKey, CaseIterable, Sendable {
    case enter, revise, end, note, begin, pass, skip, sendBack, promote, link, adopt, draw, define
    case prefer, retract
  }

  package init(from decoder: any Decoder) throws {
    let names = try decoder.container(keyedBy: Name.self)
    let name = try names.onlyKey(of: LedgerCommand.self)
    func read<Payload: LedgerCommandPayload>(_ type: Payload.Type) throws -> Payload {
      try names.decode(type, forKey: name)
    }
    self =
      switch name {
      case .enter: .enter(try read(Enter.self))
      case .revise: .revise(try read(Revise.self))
      case .end: .end(try read(End.self))
      case .note: .note(try read(MakeNote.self))
      case .begin: .begin(try read(Begin.self))
      case .pass: .pass(try read(Pass.self))
      case .skip: .skip(try read(Skip.self))
      case .sendBack: .sendBack(try read(SendBack.self))
      case .promote: .promote(try read(Promote.self))
      case .link: .link(try read(Link.self))
      case .adopt: .adopt(try read(Adopt.self))
      case .draw: .draw(try read(Draw.self))
      case .define: .define(try read(Define.self))
      case .prefer: .prefer(try read(Prefer.self))
      case .retract: .retract(try read(Retract.self))
      }
  }

  package func encode(to encoder: any Encoder) throws {
    var names = encoder.container(keyedBy: Name.self)
    try names.encode(payload, forKey: name)
  }

  package var name: Name {
    switch self {
    case .enter: .enter
    case .revise: .revise
    case .end: .end
    case .note: .note
    case .begin: .begin
    case .pass: .pass
    case .skip: .skip
    case .sendBack: .sendBack
    case .promote: .promote
    case .link: .link
    case .adopt: .adopt
    case .draw: .draw
    case .define: .define
    case .prefer: .prefer
    case .retract: .retract
    }
  }
}
