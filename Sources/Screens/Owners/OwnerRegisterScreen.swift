import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// 业主清册: every guess who is one owner stands with its reason, until the secretary confirms it.
struct OwnerRegisterScreen: Screen {
  private var roll: OwnerRoll
  /// Places of heads in the roll.
  private var list = List<Int>()
  private var marked: Set<Int> = []
  private var showsAll: Bool
  private var editing: FormPage?
  private var field: TextField?
  private var leaving: Confirmation?

  init(_ roll: OwnerRoll, in context: Context) {
    self.roll = roll
    showsAll = roll.unconfirmed.isEmpty
    update()
  }

  func title(in context: Context) -> String {
    CommandName.ownersRegister.title(in: context.language)
  }
  var isPrivate: Bool { true }
  var takesText: Bool { field != nil || editing?.takesText == true }

  func commands(in context: Context) -> [ProgramCommand] {
    [
      .confirmHead, .confirmKind, .joinHeads, .partHead, .editDwelling, .saveRegister,
      .showAllHeads, .findRoom,
    ].map { ProgramCommand(name: $0) }
  }

  private mutating func update() {
    list.update(showsAll ? Array(roll.heads.indices) : roll.unconfirmed)
  }

  // MARK: - Keys

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if var question = leaving {
      let answer = question.handle(key)
      leaving = answer == nil ? question : nil
      if case .confirmed = answer { return .pop }
      return .stay
    }
    if editing != nil { return edit(key, in: context) }
    if field != nil { return find(key, rows: context.size.rows - 6) }
    switch key {
    case .enter:
      guard let place = list.selected, !roll.heads[place].isConfirmed else {
        return roll.unconfirmed.isEmpty ? save(in: &context) : .stay
      }
      confirm(place)
    case .character(" "):
      guard let place = list.selected else { return .stay }
      if marked.remove(place) == nil { marked.insert(place) }
      _ = list.handle(.down, rows: 1)
    case .escape:
      let words = RegisterWording(context.language)
      leaving = Confirmation(
        words.leave, cancel: words.stay, confirm: words.leaveIt, openedBy: key)
    default: return list.handle(key, rows: context.size.rows - 6) ? .stay : .ignored
    }
    return .stay
  }

  private mutating func confirm(_ place: Int) {
    roll.confirm(place)
    if showsAll { _ = list.handle(.down, rows: 1) }
    if roll.unconfirmed.isEmpty { showsAll = true }
    update()
  }

  private mutating func edit(_ key: Key, in context: Context) -> Step {
    guard var page = editing else { return .stay }
    let event = page.handle(key, columns: context.size.columns)
    editing = page
    switch event {
    case .submitted:
      if let place = list.selected { take(page, for: place) }
      editing = nil
    case .cancelled: editing = nil
    case .edited, .moved: break
    case .ignored: return .ignored
    }
    return .stay
  }

  private mutating func take(_ page: FormPage, for place: Int) {
    let names = roll.heads[place].names
    for index in roll.heads[place].dwellings {
      roll.dwellings[index].kind =
        Dwelling.Kind.allCases[page.form.choice(.dwellingKind) ?? 0]
      if let voter = page.form.choice(.voter) {
        roll.dwellings[index].voter = voter == 0 ? nil : names[voter - 1]
      }
    }
  }

  private mutating func find(_ key: Key, rows: Int) -> Step {
    guard var typed = field else { return .ignored }
    switch key {
    case .enter, .escape: field = nil
    case .up, .down, .pageUp, .pageDown: _ = list.handle(key, rows: rows)
    default:
      guard typed.handle(key, columns: 40) else { return .ignored }
      field = typed
      let search = NameSearch(
        list.ids.map { place in
          let head = roll.heads[place]
          return SearchText(
            name: head.names.joined(separator: " "),
            home: head.dwellings.first.map { roll.dwellings[$0].room })
        })
      if let found = search.find(typed.text, limit: 1).first { list.select(list.ids[found]) }
    }
    return .stay
  }

  // MARK: - Commands

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    let words = RegisterWording(context.language)
    switch command.name {
    case .saveRegister: return save(in: &context)
    case .showAllHeads:
      showsAll.toggle()
      update()
      return .stay
    case .findRoom:
      field = TextField(limit: 40)
      return .stay
    case .joinHeads:
      guard marked.count > 1 else {
        context.say(words.markTwo, .warning)
        return .stay
      }
      roll.join(marked)
      marked = []
      update()
      return .stay
    default: break
    }
    guard let place = list.selected else { return .stay }
    switch command.name {
    case .confirmHead: confirm(place)
    case .confirmKind:
      let reason = roll.heads[place].reason
      let alike = roll.unconfirmed.filter { roll.heads[$0].reason == reason }
      for other in alike { roll.confirm(other) }
      context.say(words.confirmedAlike(alike.count))
      if roll.unconfirmed.isEmpty { showsAll = true }
      update()
    case .partHead:
      guard roll.heads[place].dwellings.count > 1 else {
        context.say(words.onlyOne, .warning)
        return .stay
      }
      roll.part(place)
      marked = []
      if roll.unconfirmed.isEmpty { showsAll = true }
      update()
    case .editDwelling: editing = form(for: place, in: context.language)
    default: return nil
    }
    return .stay
  }

  private func form(for place: Int, in language: Language) -> FormPage {
    let words = RegisterWording(language)
    let head = roll.heads[place]
    let first = head.dwellings.first.map { roll.dwellings[$0] }
    var fields: [Form<Blank>.Field] = [
      .choice(
        .dwellingKind, in: language, Dwelling.Kind.allCases.map { words.kind($0) },
        first.flatMap { Dwelling.Kind.allCases.firstIndex(of: $0.kind) } ?? 0)
    ]
    if head.names.count > 1 {
      fields.append(
        .choice(
          .voter, in: language, [words.nobody] + head.names,
          first?.voter.flatMap { head.names.firstIndex(of: $0) }.map { $0 + 1 } ?? 0))
    }
    return FormPage(notes: [rooms(head) + "　" + words.head(head.names)], fields, language: language)
  }

  private mutating func save(in context: inout Context) -> Step {
    let words = RegisterWording(context.language)
    guard roll.unconfirmed.isEmpty else {
      context.say(words.stillOpen(roll.unconfirmed.count), .warning)
      showsAll = false
      update()
      return .stay
    }
    guard context.perform(.confirmOwners(.init(roll: roll))) else { return .stay }
    context.say(words.kept)
    return .pop
  }

  // MARK: - Drawing

  private func rooms(_ head: OwnerRoll.Head) -> String {
    head.dwellings.map { roll.dwellings[$0].room }.joined(separator: "、")
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = RegisterWording(context.language)
    let inner = area.inset(columns: 1)
    if let leaving {
      leaving.draw(on: &canvas, in: area.inset(columns: 2, rows: 1))
      return
    }
    if let editing {
      editing.draw(on: &canvas, in: area)
      return
    }
    canvas.put(words.totals(roll), in: inner, style: .heading)
    let open = words.open(roll.unconfirmed.count)
    canvas.put(
      marked.isEmpty ? open : open + "　" + words.marked(marked.count), in: inner, line: 1,
      style: .strong)
    if let place = list.selected, roll.heads.indices.contains(place) {
      let head = roll.heads[place]
      canvas.put(
        "\(words.head(head.names))　\(rooms(head))　\(head.reason.sentence(context.language))",
        in: inner.bottom(3), style: .heading)
    }
    var foot = inner.bottom(2)
    if let fault = roll.faults.first {
      canvas.put(
        words.faults(fault.sentence(context.language), more: roll.faults.count - 1), in: foot,
        style: .warning)
    }
    foot = foot.droppingTop(1)
    if let field {
      let room = Text.cells(of: words.find)
      canvas.put(words.find, in: foot)
      field.draw(
        on: &canvas, in: foot.droppingLeft(room).left(40), isFocused: true, hint: words.findHint)
    } else {
      canvas.put(words.hint(!roll.unconfirmed.isEmpty), in: foot, style: .strong)
    }
    list.draw(on: &canvas, in: inner.droppingTop(2).droppingBottom(4)) { place in
      row(place, words, context.language)
    }
  }

  private func row(_ place: Int, _ words: RegisterWording, _ language: Language) -> [Span] {
    let head = roll.heads[place]
    let area = head.dwellings.reduce(Values.Area.zero) { $0 + roll.dwellings[$1].area }
    let first = head.dwellings.first.map { roll.dwellings[$0] }
    var facts = head.reason.sentence(language)
    if let kind = first?.kind, kind != .home { facts += "　" + words.kind(kind) }
    if let voter = first?.voter { facts += "　" + words.votes(voter) }
    return [
      Span(marked.contains(place) ? "*" : " ", .key),
      Span(head.isConfirmed ? "√ " : "? ", head.isConfirmed ? .quiet : .warning),
      Span(words.head(head.names).padded(to: 14), .strong),
      Span(" " + rooms(head).padded(to: 11)),
      Span(language.amount(.area(area)).padded(to: 10, .trailing) + "  "), Span(facts),
    ]
  }
}
