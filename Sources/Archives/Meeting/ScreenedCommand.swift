import Deliberation
import Lists
import Log
import Sentences
import Text
import Values

/// A command with the telephone and identity numbers held out that don't belong to the record, and
/// refused where characters stand in it that nobody sees.
///
/// A person's telephone goes beside the file; in free text a number is told of; in any other field it
/// is refused with its place. The screens and `yishi apply` both come through here.
struct ScreenedCommand {
  private(set) var command: Command
  /// What is told once the command is written.
  private(set) var notices: [MeetingNotice] = []
  /// The telephones of new people, by their place in the command.
  private var added: [Int: String] = [:]
  /// The telephones of people who are changed, by their place among the changes.
  private var changed: [Int: String] = [:]

  /// - Parameters:
  ///   - clerk: whose name the entry bears.
  ///   - despite: why days and times that hardly can be stand all the same.
  /// - Throws: `privateNumber` with the place of the first number that may not stand there.
  init(_ command: Command, by clerk: String = "", despite: String? = nil) throws(Refusal) {
    self.command = command
    try refuseInvisible(clerk, despite)
    try refuseNumber(in: clerk, at: "by")
    if case .addParticipant(var adding) = command {
      (adding.person, added[0]) = try screened(adding.person, "person")
      self.command = .addParticipant(adding)
    }
    if case .walkIn(let coming) = command {
      let (person, telephone) = try screened(coming.person.person, "person")
      self.command = .walkIn(.init(person: Newcomer(person)))
      added[0] = telephone
    }
    if case .changeParticipant(var change) = command {
      (change.person, changed[0]) = try screened(change.person, "person")
      self.command = .changeParticipant(change)
    }
    if case .importRoster(var roster) = command {
      for (place, person) in roster.people.enumerated() {
        (roster.people[place], added[place]) = try screened(person, "people.\(place + 1)")
      }
      for (place, change) in (roster.changes ?? []).enumerated() {
        let (person, telephone) = try screened(change.person, "changes.\(place + 1).person")
        roster.changes?[place].person = person
        changed[place] = telephone
      }
      self.command = .importRoster(roster)
    }
    try screenTheRest()
    if despite?.holdsPrivateNumber == true { notices.append(.numberInText(place: "despite")) }
  }

  /// Telephone numbers by participant, once `decide` has named those who are new.
  func telephones(after events: [Event]) -> [String: String] {
    guard !added.isEmpty || !changed.isEmpty else { return [:] }
    var telephones: [String: String] = [:]
    let newcomers = events.compactMap { event -> Participant.ID? in
      if case .participantAdded(let adding) = event { adding.participant.id } else { nil }
    }
    let others = events.compactMap { event -> Participant.ID? in
      if case .participantChanged(let change) = event { change.participant.id } else { nil }
    }
    for (place, number) in added where newcomers.indices.contains(place) {
      telephones[newcomers[place].text] = number
    }
    for (place, number) in changed where others.indices.contains(place) {
      telephones[others[place].text] = number
    }
    return telephones
  }

  // MARK: People

  /// The person without numbers, and the telephones that stood in the fields; nil for none.
  private mutating func screened(
    _ person: PersonDetails, _ path: String
  ) throws(Refusal) -> (PersonDetails, telephone: String?) {
    var person = person
    var found: [String] = []
    func clean(_ text: String, _ field: String) throws(Refusal) -> String {
      let parted = RosterCell.parted(text, local: field == "home" ? .whole : .grouped)
      guard parted.identityNumbers == 0 else {
        throw .input(.privateNumber(path: "\(path).\(field)", isIdentity: true))
      }
      found += parted.phones
      return parted.kept
    }
    person.name = try clean(person.name, "name")
    person.groups = try person.groups.map { group throws(Refusal) in try clean(group, "groups") }
    if let home = person.home { person.home = try clean(home, "home") }
    if let body = person.organisation { person.organisation = try clean(body, "organisation") }
    if let kind = person.areaKind { person.areaKind = try clean(kind, "areaKind") }
    if let note = person.note { person.note = try clean(note, "note") }
    let search = person.search
    let isHeld = { (text: String) in !PrivateNumber.all(in: text, local: .whole).isEmpty }
    if [search.folded, search.pinyin, search.initials, search.room].contains(where: isHeld) {
      // Worked out anew from the name.
      person.search = SearchText()
    }
    guard !found.isEmpty else { return (person, nil) }
    notices.append(.telephoneHeldOut(name: person.name, place: path))
    return (person, found.joined(separator: " "))
  }

  // MARK: Other fields

  private mutating func screenTheRest() throws(Refusal) {
    let isSuspect = { (text: String) in !PrivateNumber.all(in: text, local: .grouped).isEmpty }
    for leaf in TextLeaves.all(in: withoutPeople, where: isSuspect) {
      let place = leaf.path.joined(separator: ".")
      switch kind(of: leaf) {
      case .exempt: continue
      case .free where !Self.isSomebodys(leaf): continue
      case .free: notices.append(.numberInText(place: place))
      case .title:
        // Titles stand in lists, in names of files and on the wall.
        try refuseNumber(in: leaf.text, at: place)
        notices.append(.numberInText(place: place))
      case .named:
        let isName = leaf.path.last { Int($0) == nil }.map(Self.names.contains) ?? false
        try refuseNumber(in: leaf.text, at: place, local: isName ? .whole : .none)
      }
    }
  }

  /// Refuses characters that nobody sees wherever they stand, but in what is to be put right.
  private func refuseInvisible(_ clerk: String, _ despite: String?) throws(Refusal) {
    if clerk.holdsInvisible { throw .input(.invisibleCharacters(path: "by")) }
    if despite?.holdsInvisible == true { throw .input(.invisibleCharacters(path: "despite")) }
    let leaf = TextLeaves.all(in: command, where: \.holdsInvisible).first { leaf in
      switch leaf.path.last {
      case "old": false
      // Of a path only the file's own name is kept.
      case "path": leaf.text.split(separator: "/").last.map { String($0).holdsInvisible } ?? false
      default: true
      }
    }
    if let leaf { throw .input(.invisibleCharacters(path: leaf.path.joined(separator: "."))) }
  }

  private func refuseNumber(
    in text: String, at place: String, local: PrivateNumber.Local = .none
  ) throws(Refusal) {
    guard let number = PrivateNumber.all(in: text, local: local).first else { return }
    throw .input(.privateNumber(path: place, isIdentity: number.kind == .identity))
  }

  /// The command without those whose fields have been seen to.
  private var withoutPeople: Command {
    let nobody = PersonDetails(name: "")
    if case .addParticipant = command { return .addParticipant(.init(person: nobody)) }
    if case .walkIn = command { return .addParticipant(.init(person: nobody)) }
    if case .changeParticipant(var change) = command {
      change.person = nobody
      return .changeParticipant(change)
    }
    if case .importRoster(var roster) = command {
      roster.people = []
      roster.changes = roster.changes?.map {
        RosterChange(participant: $0.participant, person: nobody)
      }
      return .importRoster(roster)
    }
    return command
  }

  private enum FieldKind { case exempt, free, title, named }

  /// Which rule holds for a text, by the command and the members that lead to it.
  private func kind(of leaf: TextLeaves.Leaf) -> FieldKind {
    // What is put right is what its field is; the meeting's title names its files.
    if case .correct(let correction) = command, leaf.path.last == "new" {
      let name = RecordWording.plain(correction.field)
      // A note may be a person's, whose numbers stand beside the file.
      return correction.entry == 0 || name == "note" ? .named : Self.kind(of: [name])
    }
    // What keeps words or numbers out of a record is no place for them: no later act takes them out.
    if command.keepsOut, leaf.path.last == "reason" { return .named }
    // A body's list of members has no telephones that could be held out.
    if case .constitute = command, leaf.path.contains("members") { return .named }
    // A body's own telephone may stand, nobody's identity number.
    if ["contact", "telephone"].contains(leaf.path.last), command.isOfBody,
      PrivateNumber.all(in: leaf.text).contains(where: { $0.kind == .identity })
    {
      return .named
    }
    // Of a path only the file's own name is kept.
    if case .attach(let attaching) = command, let path = attaching.path, leaf.path.last == "path" {
      return path.split(separator: "/").last?.description.holdsPrivateNumber == true
        ? .named : .exempt
    }
    return Self.kind(of: leaf.path)
  }

  private static func kind(of path: [String]) -> FieldKind {
    let words = path.filter { Int($0) == nil }
    guard let last = words.last else { return .named }
    if exempt.contains(last) { return .exempt }
    if last == "title" { return .title }
    return free.contains(last) || words.contains("points") ? .free : .named
  }

  /// Whether a number that stands there may be somebody's. A source's mark is a number itself; only
  /// what has the shape of a telephone or an identity number is more than that.
  static func isSomebodys(_ leaf: TextLeaves.Leaf) -> Bool {
    guard let member = leaf.path.last(where: { Int($0) == nil }) else { return true }
    if member == "reference" {
      return PrivateNumber.all(in: leaf.text).contains { $0.isCertain(in: leaf.text) }
    }
    return member == "old" || !exempt.contains(member)
  }

  /// A body's own telephone, a number of a paper, a checksum, a lot's seed; and what is to be put
  /// right.
  private static let exempt: Set<String> = [
    "contact", "documentNumber", "number", "sha256", "sum", "seed", "old", "telephone",
  ]

  /// What names people and bodies, beside whom a number without an area code is a telephone.
  private static let names: Set<String> = [
    "approved", "body", "by", "concurrences", "convener", "facilitator", "lead", "mover", "party",
    "proposer", "responsible", "scrutineers", "seconder", "secretary", "tellers",
  ]

  /// What is said in sentences. Every other text names somebody or something.
  private static let free: Set<String> = [
    "answer", "basis", "clause", "conclusion", "conditions", "despite", "despiteNotice",
    "despiteValidity", "despiteRule", "extent", "incomplete", "lines", "new", "note", "reason",
    "reference", "reply", "summary",
    "text", "what", "withoutAssignment",
  ]
}

extension Command {
  /// Whether it says what the meeting or its body is, which has a telephone of its own.
  fileprivate var isOfBody: Bool {
    if case .describeMeeting = self { return true }
    if case .constitute = self { return true }
    return false
  }

  /// Whether it puts a record right or strikes something out of it.
  fileprivate var keepsOut: Bool {
    if case .redact = self { return true }
    if case .correct = self { return true }
    if case .correctCount = self { return true }
    if case .noteErratum = self { return true }
    return false
  }
}

extension MeetingFile {
  /// The entries in whose texts a telephone or identity number stands that is somebody's.
  package var entriesWithNumbers: [Int] {
    session.entries.filter { entry in
      TextLeaves.all(in: entry.events, where: \.holdsPrivateNumber).contains { leaf in
        ScreenedCommand.isSomebodys(leaf)
      }
    }.map(\.number)
  }
}

extension String {
  /// Judges it as the name of a clerk, which stands beside every entry: without a telephone or an
  /// identity number, as every other name.
  ///
  /// - Parameter place: where it was given, such as `--as`.
  package func checkAsClerk(at place: String) throws(Refusal) {
    if let number = PrivateNumber.all(in: self).first {
      throw .input(.privateNumber(path: place, isIdentity: number.kind == .identity))
    }
    _ = try Session.clerk(self)
  }
}

extension Command {
  /// Refuses a command with a telephone or identity number where none may stand, as carrying it out
  /// would.
  package func checkPrivateNumbers() throws(Refusal) { _ = try ScreenedCommand(self) }
}
