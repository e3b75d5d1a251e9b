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
  private var editing: (dwelling: DwellingBlanks, page: RequestPage)?
  private var field: TextField?
  private var leaving: Confirmation?

  /// How many pages are left once it is kept: this one, and where the register was asked for.
  private let pages: Int

  init(_ roll: OwnerRoll, leaving pages: Int = 1, in context: Context) {
    (self.roll, self.pages) = (roll, pages)
    showsAll = roll.unconfirmed.isEmpty
    update()
  }

  func title(in context: Context) -> String {
    ProgramCommand.ownersRegister.name.title(in: context.language)
  }
  var isPrivate: Bool { true }
  var takesText: Bool { field != nil || editing?.page.takesText == true }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      onChosen(Self.confirmOne) { screen, place, _ in screen.confirm(place) },
      onChosen(Self.confirmKind) { screen, place, context in
        screen.confirmAll(like: place, in: &context)
      },
      PageCommand(
        Self.join,
        whyNot: { $0.marked.count > 1 ? nil : RegisterWording($1.language).markTwo },
        act: { screen, _ in
          screen.roll.join(screen.marked)
          screen.marked = []
          screen.update()
          return .stay
        }),
      onChosen(
        Self.part,
        whyNot: { screen, place, context in
          screen.roll.heads[place].dwellings.count > 1
            ? nil : RegisterWording(context.language).onlyOne
        }, act: { screen, place, _ in screen.part(place) }),
      onChosen(Self.edit) { screen, place, context in
        let roll = screen.roll
        let blanks = DwellingBlanks(roll.heads[place], in: roll, context.language)
        screen.editing = (
          blanks, RequestPage(notes: blanks.notes, blanks.fields, in: context.language)
        )
      },
      // What is open still is shown, so that this isn't out of reach.
      PageCommand(RegisterOffers.keep.name) { $0.save(in: &$1) },
      PageCommand(Self.showAll) { screen, _ in
        screen.showsAll.toggle()
        screen.update()
        return .stay
      },
      PageCommand(DwellingList.find) { screen, _ in
        screen.field = TextField(limit: 40)
        return .stay
      },
    ]
  }

  /// What is done to the head that is chosen.
  private func onChosen(
    _ name: CommandName, whyNot: @escaping (Self, Int, Context) -> String? = { _, _, _ in nil },
    act: @escaping (inout Self, Int, inout Context) -> Void
  ) -> PageCommand<Self> {
    PageCommand(
      name,
      whyNot: { screen, context in
        guard let place = screen.list.selected else {
          return RegisterWording(context.language).nothingChosen
        }
        return whyNot(screen, place, context)
      },
      act: { screen, context in
        if let place = screen.list.selected { act(&screen, place, &context) }
        return .stay
      })
  }

  private mutating func update() {
    list.update(showsAll ? Array(roll.heads.indices) : roll.unconfirmed)
  }

  // MARK: - Keys

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if let step = leaving.leave(by: key) { return step }
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

  private mutating func confirmAll(like place: Int, in context: inout Context) {
    let reason = roll.heads[place].reason
    let alike = roll.unconfirmed.filter { roll.heads[$0].reason == reason }
    for other in alike { roll.confirm(other) }
    context.say(RegisterWording(context.language).confirmedAlike(alike.count))
    if roll.unconfirmed.isEmpty { showsAll = true }
    update()
  }

  private mutating func part(_ place: Int) {
    roll.part(place)
    marked = []
    if roll.unconfirmed.isEmpty { showsAll = true }
    update()
  }

  private mutating func edit(_ key: Key, in context: Context) -> Step {
    guard case (let blanks, var page)? = editing else { return .stay }
    let event = page.handle(key, columns: context.size.columns)
    editing = (blanks, page)
    switch event {
    case .submitted:
      do throws(Unanswered) {
        if let place = list.selected {
          roll = try blanks.taking(
            page.answers(at: context.desk), for: roll.heads[place], into: roll)
        }
        editing = nil
      } catch {
        editing?.page.refuse(error)
      }
    case .cancelled: editing = nil
    case .edited, .moved: break
    case .ignored: return .ignored
    }
    return .stay
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

  private mutating func save(in context: inout Context) -> Step {
    let keep = RegisterOffers.keep
    if let reason = keep.whyNot(roll, context.desk) {
      context.say(reason, .warning)
      showsAll = false
      update()
      return .stay
    }
    guard case .give(let commands) = keep.act(roll, context.desk) else { return .stay }
    for command in commands where !context.perform(command) { return .stay }
    context.say(RegisterWording(context.language).kept)
    return .back(pages)
  }

  // MARK: - Drawing

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = RegisterWording(context.language)
    let inner = area.inset(columns: 1)
    if let leaving {
      leaving.draw(on: &canvas, in: area.inset(columns: 2, rows: 1))
      return
    }
    if let editing {
      editing.page.draw(on: &canvas, in: area)
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
        "\(words.head(head.names))　\(words.rooms(of: head, in: roll))　\(said(head, context.language))",
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

  /// Why it is one head.
  private func said(_ head: OwnerRoll.Head, _ language: Language) -> String {
    head.reason.sentence(language, isConfirmed: head.isConfirmed)
  }

  private func row(_ place: Int, _ words: RegisterWording, _ language: Language) -> [Span] {
    let head = roll.heads[place]
    let area = head.dwellings.reduce(Values.Area.zero) { $0 + roll.dwellings[$1].area }
    let first = head.dwellings.first.map { roll.dwellings[$0] }
    var facts = said(head, language)
    if let kind = first?.kind, kind != .home { facts += "　" + words.kind(kind) }
    if let voter = first?.voter { facts += "　" + words.votes(voter) }
    return [
      Span(marked.contains(place) ? "*" : " ", .key),
      Span(head.isConfirmed ? "√ " : "? ", head.isConfirmed ? .quiet : .warning),
      Span(words.head(head.names).padded(to: 14), .strong),
      Span(" " + words.rooms(of: head, in: roll).padded(to: 11)),
      Span(language.amount(.area(area)).padded(to: 10, .trailing) + "  "), Span(facts),
    ]
  }
}
