/// A field of an entry as a correction or a redaction names it: `reason`, which is that of the
/// first event that has one, or `p03.name` where an entry tells of many.
struct FieldPath: Hashable {
  /// The number of the thing the event is about; nil for the first event that has the field.
  let subject: String?
  let name: String

  init(_ text: String) {
    if let dot = text.firstIndex(of: ".") {
      subject = String(text[..<dot])
      name = String(text[text.index(after: dot)...])
    } else {
      (subject, name) = (nil, text)
    }
  }

  /// Every entry happened at some time, whether or not an event says so.
  var tellsTime: Bool { subject == nil && name == "happened" }

  /// Whether what it says can be the number of somebody on the roster.
  var mayNameSomebody: Bool {
    ["participant", "mover", "seconder", "speaker", "by"].contains(name)
  }

  /// How it is written where things and entries have other numbers.
  func renumbered(_ numbers: Renumbering) -> String {
    guard let subject else { return name }
    let entry = Int(subject).map { "\(numbers.entry($0))" }
    return "\(numbers.numbers[subject] ?? entry ?? subject).\(name)"
  }
}

extension [Event] {
  /// Where the event stands whose correctable field is meant.
  func place(of path: FieldPath) -> Int? { place(of: path) { $0.field(path.name) != nil } }

  /// Where the first event stands that is about the path's thing and has what is asked for.
  func place(of path: FieldPath, where has: (Event) -> Bool) -> Int? {
    firstIndex { (path.subject == nil || $0.subject == path.subject) && has($0) }
  }
}

extension Entry {
  /// What a field of one of its events is called: `name`, or `p03.name` where several have one.
  func path(of name: String, at place: Int, isShared: Bool) -> String {
    guard isShared, let subject = events[place].subject else { return name }
    return "\(subject).\(name)"
  }
}
