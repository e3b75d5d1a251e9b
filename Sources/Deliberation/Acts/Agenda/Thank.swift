import Values

extension Command {
  /// 致谢: the meeting thanks somebody, such as a resident or a company, for something.
  package struct Thank: CommandPayload {
    /// Who is thanked: a body, or a person by name or number.
    package var name: String
    /// What for.
    package var text: String

    package init(name: String, text: String) { (self.name, self.text) = (name, text) }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .allThatIsRead)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      // The record prints it as it stands, and nobody is called by a number there.
      let name = chair.session.participants[.init(name.trimmed)]?.name ?? name
      return [
        .thanked(.init(name: try chair.title(name, .name), text: try chair.text(text, .text)))
      ]
    }
  }
}

extension Event {
  /// The meeting's thanks, as the record prints them where they were said.
  package struct Thanked: EventPayload {
    /// 姓名: who was thanked, a person or a body, as it was called then.
    package var name: String
    /// 内容: what for.
    package var text: String

    package init(name: String, text: String) { (self.name, self.text) = (name, text) }

    package var event: Event { .thanked(self) }

    package static let keeping = Keeping(format: 3, isFinal: false, striking: .fields)
    package static let isTold = true

    package var touches: [Touch] { [] }

    /// It is told from the entry itself; nothing else of the meeting hangs on it.
    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {}

    package var correctable: [CorrectableField<Self>] {
      [field("name", \.name), field("text", \.text)]
    }

    package var redactable: [RedactableField<Self>] {
      [words("name", \.name), words("text", \.text)]
    }

    package func act(in scene: Scene) -> Command? { .thank(.init(name: name, text: text)) }

    package mutating func renumber(_ numbers: Renumbering) {}
  }
}
