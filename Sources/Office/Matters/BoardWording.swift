import Affairs
import Deliberation
import Sentences
import Text
import Values

/// What 逐户意见 says, on its pages and from the command line.
package struct BoardWording: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  package var heading: String { language("逐户意见", "Every dwelling") }
  package var notAsked: String {
    language("这件事还没有按户征求过意见。", "No owners were asked by dwelling in this matter yet.")
  }
  /// Of a matter whose parts were asked one by one.
  package func askedInParts(_ parts: [String]) -> String {
    language(
      "按单元征求的意见，请打开：\(language.list(parts))。",
      "Owners were asked part by part; open \(language.list(parts)).")
  }
  package var noneChosen: String { language("没有选中的户。", "No dwelling is chosen.") }
  package var noPromiseChosen: String {
    language("选中“待登记”的承诺再登记。", "Choose a promise that is to be entered.")
  }
  package var nothingYet: String {
    language("这一户还没有记录。", "Nothing is recorded of this dwelling yet.")
  }
  package var noSession: String {
    language(
      "会议文件不在这里，或者开着别的会议。", "The session's file isn't here, or another meeting is open.")
  }
  package func round(_ number: Int) -> String { language("第\(number)轮", "round \(number)") }

  /// `第2轮，3月9日通过`: the last round that was announced, or how far the one that goes on has come.
  package func state(of board: ConsentBoard, on today: Day) -> String {
    if let running = board.running { return state(of: running, on: today) }
    guard let last = board.rounds.last else { return language("还没有宣布过一轮", "no round yet") }
    let word = VerdictWording.word(of: last.verdict, in: language)
    let day = language.day(last.on, in: today.year)
    return language("\(round(last.number))，\(day)\(word)", "\(round(last.number)), \(day): \(word)")
  }

  private func state(of running: ConsentBoard.Running, on today: Day) -> String {
    let back = running.dwellings - running.out.count
    let came = language(
      "收回\(back)/\(running.dwellings)户", "\(back) of \(running.dwellings) slips in")
    guard !running.isClosed else {
      return language(
        "\(round(running.number))计票中，\(came)", "\(round(running.number)) counted, \(came)")
    }
    let left = running.until.map { until in
      let days = today.days(until: until)
      return days >= 0
        ? language("，还有\(days)天", ", \(plural(days, "day")) left")
        : language("，已过截止日", ", past its last day")
    }
    return language(
      "\(round(running.number))征询中，\(came)\(left ?? "")",
      "\(round(running.number)) under way, \(came)\(left ?? "")")
  }

  /// `3号楼2单元` of `3-2`; as it is written where it isn't a building and a stairwell.
  package func stairwell(_ parts: String) -> String {
    let numbers = parts.split(separator: "-")
    switch numbers.count {
    case 2 where numbers.allSatisfy { $0.allSatisfy(\.isNumber) }:
      return language(
        "\(numbers[0])号楼\(numbers[1])单元", "building \(numbers[0]), stairwell \(numbers[1])")
    case 1 where numbers[0].allSatisfy(\.isNumber):
      return language("\(numbers[0])单元", "stairwell \(numbers[0])")
    default: return parts
    }
  }

  package func floor(_ floor: Int?) -> String {
    floor.map { language("\($0)层", "\($0)") } ?? language("其他", "other")
  }

  // One dwelling

  /// `反对 → 弃权`; whoever goes on agreeing is said to do so once.
  package func history(of dwelling: ConsentBoard.Dwelling) -> String {
    var words: [String] = []
    for stance in dwelling.stances where stance.answer != .for || words.last != word(stance) {
      words.append(word(stance))
    }
    return words.joined(separator: " → ")
  }

  /// The same in so many cells: the last answer in full, of those before it as many as there is room for.
  package func history(of dwelling: ConsentBoard.Dwelling, in room: Int) -> String {
    let whole = history(of: dwelling)
    var words = whole.split(separator: " → ").map(String.init)
    var text = whole
    while Text.cells(of: text) > room, words.count > 1 {
      words.removeFirst()
      text = ".. → " + words.joined(separator: " → ")
    }
    return text
  }

  package func word(_ stance: ConsentBoard.Stance) -> String {
    stance.isDisputed ? language("争议票", "disputed") : stance.answer.word(language)
  }

  /// `签3月15日 异议1 未交回`: what else is to be known of it; empty where nothing is.
  package func marks(of dwelling: ConsentBoard.Dwelling, in board: ConsentBoard) -> String {
    [
      board.running?.out.contains(dwelling.room) == true ? language("未交", "out") : nil,
      dwelling.signed != nil ? language("已签", "signed") : nil,
      dwelling.objection.map {
        $0.settled == nil ? language("异议", "objects") : language("异议已了结", "objection settled")
      },
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// The chosen dwelling in full.
  package func details(of dwelling: ConsentBoard.Dwelling, on today: Day) -> String {
    let mates =
      dwelling.others.isEmpty
      ? nil
      : language(
        "与\(language.list(dwelling.others))同一业主，按一人计",
        "one head with \(language.list(dwelling.others))")
    let talks =
      dwelling.mediations.isEmpty
      ? nil
      : language("协调\(dwelling.mediations.count)次", "mediations: \(dwelling.mediations.count)")
    let signed =
      dwelling.signed.map {
        let day = language.day($0, in: today.year)
        return language("\(day)签约", "signed on \(day)")
      } ?? (dwelling.signature == nil ? nil : language("待签约", "yet to sign"))
    return [
      dwelling.room, language.list(dwelling.head),
      language("\(dwelling.area)㎡", "\(dwelling.area) m²"), mates, talks, signed,
      dwelling.objection.map { objection($0, on: today) },
    ].compactMap { $0 }.joined(separator: "  ")
  }

  private func objection(_ objection: ConsentBoard.Objection, on today: Day) -> String {
    let day = language.day(objection.on, in: today.year)
    let how = objection.inWriting ? language("书面", "written") : language("口头", "spoken")
    let state =
      objection.settled == nil
      ? (objection.answer == nil ? language("未答复", "unanswered") : language("未了结", "open"))
      : language("已了结", "settled")
    return language("\(day)\(how)异议（\(state)）", "\(how) objection of \(day) (\(state))")
  }

  /// Everything that happened with a dwelling, by its days; what it was promised last, without a day.
  package func days(of dwelling: ConsentBoard.Dwelling) -> [(day: Day?, text: String)] {
    var lines: [(day: Day, rank: Int, text: String)] = []
    for stance in dwelling.stances {
      let carried = stance.isCarried ? language("（沿用）", " (carried on)") : ""
      lines.append(
        (stance.day, 1, "\(round(stance.round))\(language("：", ": "))\(word(stance))\(carried)"))
    }
    for talk in dwelling.mediations {
      let place = talk.session == nil ? language("（台账）", " (ledger)") : ""
      lines.append(
        (talk.on, 0, language("协调（\(talk.by)）：\(talk.text)", "\(talk.by): \(talk.text)") + place))
    }
    if let objection = dwelling.objection {
      let how =
        objection.inWriting ? language("书面异议", "objects in writing") : language("口头异议", "objects")
      lines.append((objection.on, 2, "\(how)\(language("：", ": "))\(objection.text)"))
      if let settled = objection.settled {
        lines.append(
          (
            settled, 3,
            language("异议了结：", "objection settled: ") + (objection.answer ?? "")
          ))
      } else if let answer = objection.answer {
        lines.append((objection.on, 3, language("已答复：", "objection answered: ") + answer))
      }
    }
    if let signed = dwelling.signed { lines.append((signed, 4, language("签约", "signed"))) }
    return lines.enumerated().sorted {
      ($0.element.day, $0.element.rank, $0.offset) < ($1.element.day, $1.element.rank, $1.offset)
    }.map { ($0.element.day, $0.element.text) } + dwelling.promises.map { (nil, promised($0)) }
  }

  private func promised(_ pledge: Pledge) -> String {
    let what = pledge.what ?? ""
    let state =
      pledge.done.map { language("\($0)兑现", "kept on \($0)") }
      ?? pledge.until.map { language("\($0)前兑现", "to be kept by \($0)") }
      ?? language("未兑现", "not kept yet")
    return language("答应的条件：\(what)（\(state)）", "promised: \(what) (\(state))")
  }

  // The tests and the gates

  /// `参与 690.66㎡ 11人  规定 460.44㎡ 8人  达到`, a line for each test.
  package func tests(of board: ConsentBoard) -> [(text: String, holds: Bool)] {
    [
      (Rule.Test.Name.participation, language("参与", "took part")),
      (.adoption, language("同意", "agree")),
    ]
    .compactMap { name, word in
      let tests = board.tests.filter { $0.test == name && $0.group == nil }
      guard !tests.isEmpty else { return nil }
      func all(_ quantity: (Verdict.Test) -> Quantity) -> String {
        tests.map { language.amount(quantity($0)) }.joined(separator: " ")
      }
      let short = tests.filter { !$0.holds }
      let exact = tests.filter { $0.holds && $0.actual == $0.required }
      var end = language("达到", "reached")
      if !short.isEmpty {
        end = language("差", "short by ") + language.list(short.map { language.amount($0.short) })
      } else if !exact.isEmpty {
        let which = exact.map { test in
          if case .heads = test.actual { language("人数", "heads") } else { language("面积", "area") }
        }
        end += language("（\(language.list(which))恰好）", " (\(language.list(which)) just)")
      }
      return (
        language(
          "\(word) \(all(\.actual))    规定 \(all(\.required))    \(end)",
          "\(word) \(all(\.actual))    required \(all(\.required))    \(end)"), short.isEmpty
      )
    }
  }

  /// `启动已过 确认已过 开工未过：102书面异议未了结；签约0/9`.
  package func gates(of board: ConsentBoard, _ name: CardNaming) -> String {
    gateParts(of: board, name).joined()
  }

  /// The same in so many lines at most, what lacks told whole.
  package func gates(
    of board: ConsentBoard, _ name: CardNaming, width: Int, most: Int
  ) -> [String] {
    gateParts(of: board, name).lines(
      to: width, most: most, separator: "", more: MattersWording(language).more)
  }

  /// Each with what comes between it and the one before.
  private func gateParts(of board: ConsentBoard, _ name: CardNaming) -> [String] {
    board.gates.enumerated().flatMap { place, gate -> [String] in
      let gap = place == 0 ? "" : "  "
      guard gate.on == nil else {
        return [gap + language("\(gate.step.id)已过", "\(gate.step.id) passed")]
      }
      let state = gap + language("\(gate.step.id)未过", "\(gate.step.id) not passed")
      let lacks = gate.lacks.map { $0.words(name) }
      guard let first = lacks.first else { return [state] }
      return [state + language("：", ": ") + first]
        + lacks.dropFirst().map { language("；", "; ") + $0 }
    }
  }

  /// What isn't on it; nil where everything is.
  package func rest(of board: ConsentBoard) -> String? {
    let parts = [
      board.otherObjections > 0
        ? language(
          "另有异议\(board.otherObjections)件看不出是哪一户",
          "objections of nobody knows whom: \(board.otherObjections)")
        : nil,
      board.unread.isEmpty
        ? nil
        : language(
          "会议文件打不开：\(language.list(board.unread))", "can't be read: \(language.list(board.unread))"),
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: language("；", "; "))
  }
}
