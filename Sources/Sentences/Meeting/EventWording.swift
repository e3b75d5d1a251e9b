import Deliberation
import Text
import Values

extension Event {
  /// What happened, in one sentence without its full stop, as the timeline shows it.
  ///
  /// Names people as the meeting knows them now; a person whose entry was retracted is named by
  /// number.
  package func sentence(in language: Language, of session: Session) -> String {
    EventWording(session: session, language: language).sentence(self)
  }
}

extension Entry {
  /// What the entry's events say together, with a full stop.
  ///
  /// - Parameter namingPeople: false where the wall can see it; see ``isFitForWall``.
  package func sentence(
    in language: Language, of session: Session, namingPeople: Bool = true
  ) -> String {
    let wording = EventWording(
      session: session, language: language, namingPeople: namingPeople, enteredBy: by)
    if let redacted {
      return language("已涂销，原因：\(redacted)。", "Struck out, because: \(redacted).")
    }
    let parts = wording.grouped(events)
    return parts.isEmpty
      ? "" : parts.joined(separator: language("；", "; ")) + language("。", ".")
  }
}

/// Says what happened in a meeting, event by event, in one sentence without its full stop; the
/// sentences are in `Events`, by chapter.
struct EventWording: EventVisitor {
  typealias Result = String

  let session: Session
  let language: Language
  let name: Naming
  /// Whose name the entry bears; nil for an event apart from any entry.
  let clerk: String?

  init(
    session: Session, language: Language, namingPeople: Bool = true, enteredBy clerk: String? = nil
  ) {
    self.session = session
    self.language = language
    self.clerk = clerk
    name = Naming(session: session, language: language, namingPeople: namingPeople)
  }

  /// One sentence an event; the people of a long sign-in or import share one.
  func grouped(_ events: [Event]) -> [String] {
    var parts: [String] = []
    var newcomers: [String] = []
    var signedIn: [String] = []
    for event in events {
      if events.count > 1, case .participantAdded(let adding) = event {
        newcomers.append(adding.participant.name)
      } else if events.count > 1, case .signedIn(let signing) = event, signing.way == nil {
        signedIn.append(name.of(signing.participant))
      } else {
        parts.append(sentence(event))
      }
    }
    if !newcomers.isEmpty { parts.append(language("加入名册：", "Added: ") + some(newcomers)) }
    if !signedIn.isEmpty { parts.append(language("签到：", "Signed in: ") + some(signedIn)) }
    return parts
  }

  /// Names, the first twenty of them.
  private func some(_ names: [String]) -> String {
    let shown = names.prefix(20).joined(separator: language("、", ", "))
    return names.count > 20
      ? language("\(shown)等\(names.count)人", "\(shown) and others, \(names.count) in all") : shown
  }

  func day(_ day: Day) -> String { language.day(day, in: session.identity.date.year) }

  func sentence(_ event: Event) -> String { event.accept(self) }

  func list(_ items: [String]) -> String { items.joined(separator: language("、", ", ")) }

  func because(_ reason: String?) -> String {
    reason.map { language("，原因：\($0)", ", because: \($0)") } ?? ""
  }

  func approved(_ who: String?) -> String {
    who.map { language("，审核人\($0)", ", approved by \($0)") } ?? ""
  }

  func by(_ id: Participant.ID?) -> String {
    id.map { language("\(name.of($0))：", "\(name.of($0)): ") } ?? ""
  }

  /// A text of several lines as one, without its full stop, cut where it would fill the screen.
  func short(_ text: String) -> String {
    var line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    while let last = line.last, last == "。" || last == "." { line.removeLast() }
    return line.count > 120 ? line.prefix(120) + "……" : line
  }
}
