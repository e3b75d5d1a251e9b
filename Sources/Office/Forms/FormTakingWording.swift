import Deliberation
import Lists
import Sentences
import Text

/// What is said of a form's answers before they are taken.
package struct FormTakingWording {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// What was read of the sheet: from which program, which columns are left out and which nobody knows.
  package func lines(_ reading: FormReading) -> [String] {
    let provider = reading.provider.name(in: language)
    var lines = [
      language(
        "\(provider)：\(reading.rows.count)份", "\(provider): \(reading.rows.count) answers")
    ]
    if let question = reading.question {
      lines.append(language("题目：", "question: ") + question.maskingLongNumbers)
    } else if reading.questions.count > 1 {
      lines.append(
        language("有几道题，请用 --question 写明算哪一道：", "several questions, name one by --question: ")
          + list(reading.questions))
    }
    if !reading.leftOut.isEmpty {
      lines.append(language("不记录的列：", "columns left out: ") + list(reading.leftOut))
    }
    if !reading.notUnderstood.isEmpty {
      lines.append(language("看不懂的列：", "columns not understood: ") + list(reading.notUnderstood))
    }
    lines += reading.doubts.map { $0.sentence(language) }
    for group in reading.repeats {
      let rows = group.places.map { "\(reading.rows[$0].row)" }
      lines.append(
        language(
          "第\(rows.joined(separator: "、"))行是同一人答的，先答的在前：用 --repeats 选先答的或后答的，不选都不计。",
          "rows \(rows.joined(separator: ", ")) are of one person, the earliest first: choose by --repeats, or none "
            + "counts."))
    }
    for places in reading.coOwners {
      let rows = places.map { "\(reading.rows[$0].row)" }
      lines.append(
        language(
          "第\(rows.joined(separator: "、"))行是同一户的不同人，各算一份。",
          "rows \(rows.joined(separator: ", ")) are of several people of one home, each is one."))
    }
    return lines
  }

  private func list(_ headings: [String]) -> String {
    language.list(headings.map(\.maskingLongNumbers))
  }

  /// `新增57　重复2　没有计入3`, and each row that isn't taken.
  package func lines(_ taking: FormTaking) -> [String] {
    let (new, known, left) = (taking.new.count, taking.known.count, taking.left.count)
    return [
      language(
        "新增\(new)　重复\(known)　没有计入\(left)", "new \(new), there already \(known), not taken \(left)")
    ]
      + taking.left.map { left in
        language("第\(left.row)行：\(reason(left.why))", "row \(left.row): \(reason(left.why))")
      }
  }

  private func reason(_ why: FormTaking.Reason) -> String {
    switch why {
    case .notOnRoster:
      language(
        "名册上没有这个人，或者有几个同名的。请先导入名册，或写明房号。",
        "nobody of that name on the roster, or several; import the roster first, or name the home.")
    case .noHome: language("没有房号。", "no home.")
    case .unknownHome(let home):
      language(
        "业主清册里没有“\(home.maskingLongNumbers)”这一套，或者不止一套。",
        "no dwelling “\(home.maskingLongNumbers)” on the register, or several.")
    case .notOwner(let name):
      language(
        "“\(name.maskingLongNumbers)”不是这一套的业主，请收签名的票和委托书。",
        "“\(name.maskingLongNumbers)” doesn't own it; have a slip signed, with a proxy.")
    case .nameless: language("没有姓名。", "nobody is named.")
    case .unclear(let words):
      words.map {
        language(
          "“\($0.maskingLongNumbers)”不能确定是同意还是反对。",
          "“\($0.maskingLongNumbers)” is neither for nor against.")
      } ?? language("没有作答。", "nothing answered.")
    case .readOtherwise(let answer):
      language(
        "已录为“\(answer.word(.chinese))”，与这一份不同，请核对以后在录票页改。",
        "entered as “\(answer.word(.english))” already; look at it and change it where slips are entered."
      )
    case .repeated: language("同一人答了几次，还没有选算哪一次。", "one person answered several times; choose one.")
    }
  }
}
