import Documents
import Sentences
import Text
import Values

/// What the commands of the ledger say.
extension ProgramWording {
  package func unreadEntries(_ entries: [String]) -> String {
    language(
      "台账里有\(entries.count)条读不懂，没有计入，可能是新版程序写的：\(some(entries))。",
      entries.count == 1
        ? "1 entry of the ledger can't be read and doesn't count; a newer program may have written "
          + "it: \(some(entries))."
        : "\(entries.count) entries of the ledger can't be read and don't count; a newer program may "
          + "have written them: \(some(entries)).")
  }

  private func some(_ entries: [String]) -> String {
    language.list(Array(entries.prefix(5))) + (entries.count > 5 ? "……" : "")
  }

  package func noCards(_ kind: String) -> String {
    language("台账里还没有\(kind)。", "There is no \(kind) in the ledger yet.")
  }

  /// Asks whoever passes a step for their word.
  package func isItDone(_ step: String) -> String {
    language(
      "“\(step)”要经办人确认：已经办到，属实吗？（是 / 回车取消）",
      "“\(step)” rests on your word: is it done? (y / Enter cancels)")
  }

  package func notConfirmed(_ step: String) -> String {
    language(
      "没有确认，“\(step)”没有记为已办。", "Nobody confirmed it; “\(step)” isn't entered as passed.")
  }

  package var noConflicts: String {
    language("没有两台电脑都改过的。", "Nothing was changed by two computers.")
  }

  package var howToPrefer: String {
    language(
      "▸ 是现在算数的。要改定的，用 yishi ledger apply 写 {\"prefer\":{\"entry\":…,\"over\":…}}。",
      "▸ holds now. To settle it give {\"prefer\":{\"entry\":…,\"over\":…}} to yishi ledger apply.")
  }

  package func retracted(by entry: String) -> String {
    language("［已由\(entry)撤销］", "[retracted by \(entry)] ")
  }

  package func checked(_ count: Int, fresh: Int) -> String {
    language(
      "共\(count)项定义，没有错误，其中\(fresh)项与现在的不同。",
      "\(plural(count, "definition")) without a mistake, \(fresh) other than what stands now.")
  }

  package func notAComputerName(_ name: String) -> String {
    language(
      "“\(name)”不能作电脑的名称：写成一行，不能空着，不能有看不见的字符、电话和证件号码。",
      "“\(name)” can't be a computer's name: it is one line, not empty, without"
        + " characters that nobody sees and personal numbers.")
  }

  package func thisComputer(_ name: String, chain: String) -> String {
    language("这台电脑：\(name)（\(chain)）", "This computer: \(name) (\(chain))")
  }

  package func otherComputer(
    _ name: String, chain: String, last: Int, on day: Day?, missingFrom: Int?
  ) -> String {
    let reach =
      day.map {
        language(
          "合并到\(language.fullDay($0))第\(last)条", "here to \(language.fullDay($0)), entry \(last)")
      }
      ?? language("还没有合并", "nothing here yet")
    let missing =
      missingFrom.map { language("，还缺第\($0)条起", ", entries from \($0) on are missing") } ?? ""
    return language("\(name)（\(chain)）：", "\(name) (\(chain)): ") + reach + missing
  }

  package func noSuchFolder(_ path: String) -> String {
    language("没有 \(path) 这个文件夹。", "There is no folder \(path).")
  }

  package func added(_ entries: Int, files: Int) -> String {
    files == 0
      ? language("没有新的。", "Nothing new.")
      : language("合并了\(entries)条。", "\(plural(entries, "entry", "entries")) came.")
  }

  /// Only the ledger was taken in.
  package func meetingsStay(_ count: Int) -> String {
    guard count > 0 else {
      return language(
        "只合并台账，会议文件不在内。", "Only the ledger was merged; files of meetings aren't among it.")
    }
    return language(
      "只合并台账：那里还有\(count)次会议这里没有，没有复制。要看的，把那里各年的会议文件夹复制到档案目录里。",
      "Only the ledger was merged: \(plural(count, "meeting")) there \(count == 1 ? "isn't" : "aren't")"
        + " here and stayed behind. Copy the folders of the meetings, year by year, into the archive."
    )
  }

  package func columnsUnread(_ headings: [String]) -> String {
    language(
      "没有读这几列：\(language.list(headings))。", "Columns that weren't read: \(language.list(headings))."
    )
  }

  package func rowsTaken(_ rows: Int, isTrial: Bool) -> String {
    isTrial
      ? language("\(rows)行都可以登记。", "Can be entered: \(plural(rows, "row")).")
      : language("登记了\(rows)行。", "\(plural(rows, "row")) entered.")
  }

  package func rowRefused(_ row: Int, _ column: String?, _ why: String) -> String {
    guard let column else { return language("第\(row)行：\(why)", "row \(row): \(why)") }
    return language("第\(row)行“\(column)”：\(why)", "row \(row), column “\(column)”: \(why)")
  }

  // Sheets to fill in
  package func unknownSheet(_ list: String, known: [String]) -> String {
    language(
      "没有“\(list)”这种回填表。可用：\(language.list(known))。",
      "There is no sheet of “\(list)”; known are \(language.list(known)).")
  }
  package var telephonesAreOfRosters: String {
    language("--telephones 只用于名册（roster）。", "--telephones is for the roster alone.")
  }
  package var alsoIsForTaking: String {
    language("--also 和 --take 一起写。", "--also goes with --take.")
  }
  package func rowsLeave(_ count: Int) -> String {
    language("表里有\(count)行。", "The sheet has \(plural(count, "row")).")
  }

  // Matters and tasks
  package var noMatters: String { language("没有这样的事项。", "There is no such matter.") }
  package var noTasks: String { language("没有这样的任务。", "There is no such task.") }
  package var matterIsOver: String { language("已办完", "over") }
  package var matterNotBegun: String { language("未开始办理", "not begun") }
  package var tasksHeading: String { language("任务：", "Tasks:") }
  package var gapsHeading: String { language("缺口：", "Lacking:") }

  func notAMonth(_ text: String) -> String {
    language("“\(text)”不是月份，请写成 2024-04。", "“\(text)” is no month; write it as 2024-04.")
  }

  func noOpenOrders(_ month: String) -> String {
    language("\(month)没有还没办完的工单。", "no work order of \(month) is open.")
  }

  /// Of a version that leaves open what another fills in.
  func leftOpen(_ labels: [String]) -> String {
    language("没有填：\(language.list(labels))", "left open: \(language.list(labels))")
  }

  func stillMissing(_ what: String) -> String {
    language("还差：\(what)", "missing: \(what)")
  }

  package func alsoNumbered(_ numbers: [String]) -> String {
    language("同一事项：\(language.list(numbers))", "the same matter: \(language.list(numbers))")
  }

  package func daysLate(_ days: Int) -> String {
    language("已过时限\(days)天", "\(plural(days, "day")) late")
  }

  package func task(
    _ what: String, whose: [String], due: Day?, done: Day?, fed: Day?
  ) -> String {
    [
      what, whose.isEmpty ? nil : language.list(whose),
      due.map { language("\($0)前", "by \($0)") }, done.map { language("\($0)办结", "done \($0)") },
      fed.map { language("\($0)反馈", "told \($0)") },
    ].compactMap { $0 }.joined(separator: language("，", ", "))
  }

  // Reports
  package func unknownReport(_ name: String, known: [String]) -> String {
    language(
      "没有“\(name)”这种报表，有这些：\(language.list(known))。",
      "There is no report “\(name)”; there are: \(language.list(known)).")
  }

  package var columnsAreForTheStreet: String {
    language(
      "--columns 只用于街道台账 yishi report street。",
      "--columns is for the ledger for the street, yishi report street.")
  }

  package func unknownColumn(_ name: String, forms: [String]) -> String {
    let known = language.list(StreetLedger.Column.allCases.map(\.rawValue))
    return language(
      "--columns：没有“\(name)”这一列，或者写了两次。有这些列：\(known)。",
      "--columns: there is no column “\(name)”, or it stands twice. There are: \(known).")
      + (forms.isEmpty
        ? ""
        : language(
          "设置里存着的：\(language.list(forms))。",
          " The settings keep: \(language.list(forms))."))
  }

  package func noChapters(_ title: String) -> String {
    language(
      "“\(title)”不分章，--without 只用于 booklet。",
      "“\(title)” has no chapters; --without is for booklet.")
  }

  package func unknownChapter(_ name: String, known: [String]) -> String {
    language(
      "小册子没有“\(name)”这一章，有这些：\(language.list(known))。",
      "The booklet has no chapter “\(name)”; there are: \(language.list(known)).")
  }

  package func notAPage(_ title: String) -> String {
    language(
      "“\(title)”不是给大家看的页，没有 --confirmed。",
      "“\(title)” is no page for everybody; --confirmed is for those.")
  }

  package func notForThePublic(_ title: String) -> String {
    language(
      "“\(title)”没有公开版，--public 用于 attendance、outcomes、year、street。",
      "“\(title)” has no copy for the public; --public is for attendance, outcomes, year and street."
    )
  }

  package func isAPage(_ title: String) -> String {
    language(
      "“\(title)”是网页文件，没有 --format；给程序用的用 --json。",
      "“\(title)” is a page in HTML and has no --format; use --json for programs.")
  }

  package func daysReversed(_ from: Day, _ to: Day) -> String {
    language(
      "止日\(language.fullDay(to))早于起日\(language.fullDay(from))，请对调 --from 和 --to。",
      "--from \(from) is after --to \(to); give the earlier day first.")
  }
}
