import Deliberation
import Sentences
import Text
import Values

extension BallotProblem {
  /// What is wrong and the way out.
  package func sentence(_ language: Language) -> String {
    let wording = BallotWording(language: language)
    return switch self {
    case .list(let problem): problem.sentence(language)
    case .noAnswerColumn: wording.noAnswerColumn
    case .unknownAnswer(let word, let row): wording.unknownAnswer(word, row)
    case .unknownDelivery(let word, let row): wording.unknownDelivery(word, row)
    case .deliveredAfter(let day, let vote, let row): wording.deliveredAfter(day, vote, row)
    case .noRoom(let row): language("第\(row)行：没有房号。", "Row \(row): no dwelling is named.")
    case .noArea(let row): language("第\(row)行：没有面积。", "Row \(row): no area is given.")
    case .zeroArea(let row): wording.zeroArea(row)
    case .approximateArea(let text, let row): wording.approximateArea(text, row)
    case .areasDiffer(let room, let first, let second): wording.areasDiffer(room, first, second)
    case .severalVoteColumns(let headings): wording.severalVoteColumns(headings)
    case .severalTicks(let row): wording.severalTicks(row)
    case .onlyTenant(let room, let row): wording.onlyTenant(room, row)
    case .columnTellsApart(let heading, let room, let rows):
      wording.columnTellsApart(heading, room, rows)
    case .writtenDifferently(let written, let rows): wording.writtenDifferently(written, rows)
    case .rowsApart(let room, let rows): wording.rowsApart(room, rows)
    case .ownerTwice(let room, let row): wording.ownerTwice(room, row)
    case .unsigned(let room, let row): wording.unsigned(room, row)
    case .severalSigners(let names, let row): wording.severalSigners(names, row)
    case .unknownMandate(let word, let row): wording.unknownMandate(word, row)
    case .proxyOfNobody(let room, let row): wording.proxyOfNobody(room, row)
    case .notSigned(let source, let row): wording.notSigned(source, row)
    case .unreadKind(let word, let heading, let room, let row):
      wording.unreadKind(word, heading, room, row)
    case .unclearValidity(let word, let heading, let row):
      wording.unclearValidity(word, heading, row)
    case .remarkAgainstVote(let word, let heading, let row):
      wording.remarkAgainstVote(word, heading, row)
    case .unclearKind(let word, let room, let row): wording.unclearKind(word, room, row)
    }
  }
}

private struct BallotWording {
  let language: Language

  private func numbers(_ rows: [Int]) -> String {
    rows.map(String.init).joined(separator: language("、", ", "))
  }
}

/// What a column or a cell of the vote has wrong with it.
extension BallotWording {
  fileprivate var noAnswerColumn: String {
    language(
      "没有“表决”一列：请在表头写“表决”，每行填同意、反对、弃权、无效、从多，未交回的留空。",
      "There is no column of votes: name one 表决 and fill in 同意, 反对, 弃权, 无效, 从多, or nothing"
        + " where no ballot came back.")
  }

  fileprivate func severalVoteColumns(_ headings: [String]) -> String {
    language(
      "有几列都可能是表决：\(language.list(headings))。请只留一列，或把别的表头改为“备注”。",
      "Several columns may be the vote: \(language.list(headings)). Keep one, or head the others 备注."
    )
  }

  fileprivate func unknownAnswer(_ word: String, _ row: Int) -> String {
    language(
      "第\(row)行：表决“\(word)”看不懂，应为同意、反对、弃权、无效、从多或空白。",
      "Row \(row): the vote “\(word)” isn't known; write 同意, 反对, 弃权, 无效, 从多 or nothing.")
  }

  fileprivate func unknownDelivery(_ word: String, _ row: Int) -> String {
    language(
      "第\(row)行：送达“\(word)”看不出送到了没有，应为是、否、送达日期或空白；张贴、投递、挂号这些办法，请查实是否送达再填。",
      "Row \(row): “\(word)” under 送达 doesn't say whether it was delivered; write 是, 否, the day or "
        + "nothing. Of what was put up or posted, find out whether it came.")
  }

  fileprivate func deliveredAfter(_ day: Day, _ vote: Day, _ row: Int) -> String {
    language(
      "第\(row)行：送达日期\(language.fullDay(day))在表决日\(language.fullDay(vote))以后，不能算已送达。请写对日期；"
        + "没有赶上表决的，写“否”；表决日不是这一天的，用 --date 写明。",
      "Row \(row): delivered on \(day), after the vote on \(vote), which is no delivery of it. Put the "
        + "day right, write 否 where it came too late, or give the day of the vote with --date.")
  }

  fileprivate func severalTicks(_ row: Int) -> String {
    language(
      "第\(row)行：同意、反对、弃权勾了不止一处，请核对原票；算无效票的只勾“无效”一列。",
      "Row \(row): more than one answer is ticked. Look at the ballot; an invalid one is ticked under"
        + " 无效 alone.")
  }
}

/// What is wrong with a dwelling, its area or its owners.
extension BallotWording {
  fileprivate func zeroArea(_ row: Int) -> String {
    language(
      "第\(row)行：面积是0。请按产权证填写；没有专有部分的，删去这一行。",
      "Row \(row): the area is 0. Write the certificate's, or delete the row where nothing is owned."
    )
  }

  fileprivate func approximateArea(_ text: String, _ row: Int) -> String {
    language(
      "第\(row)行：面积“\(text)”是约数，不能据以计票。请按产权证写准。",
      "Row \(row): the area “\(text)” is approximate, and no vote is weighed by it. Write the"
        + " certificate's.")
  }

  fileprivate func areasDiffer(_ room: String, _ first: Area, _ second: Area) -> String {
    language(
      "\(room)两行面积不同：\(first)㎡、\(second)㎡。",
      "\(room) stands twice with different areas, \(first) ㎡ and \(second) ㎡.")
  }

  fileprivate func onlyTenant(_ room: String, _ row: Int) -> String {
    language(
      "第\(row)行：\(room)没有业主，只有租户。请补上业主一行，未交票的表决留空。",
      "Row \(row): \(room) has no owner, only a tenant. Add the owner's row, with no vote where no ballot"
        + " came back.")
  }

  fileprivate func columnTellsApart(_ heading: String, _ room: String, _ rows: [Int]) -> String {
    language(
      "第\(numbers(rows))行都是\(room)，“\(heading)”一列却不同，这一列看不懂：它区分房屋的，请并入房号；不区分的，把表头改为“备注”。",
      "Rows \(numbers(rows)) are all \(room) and differ under “\(heading)”, which isn't read: put"
        + " it into the room's name if it tells dwellings apart, else head it 备注.")
  }

  fileprivate func writtenDifferently(_ written: [String], _ rows: [Int]) -> String {
    language(
      "第\(numbers(rows))行的房号写法不同（\(language.list(written))）：同一套房请写成一样，不同的请写得分得开。",
      "Rows \(numbers(rows)) write the dwelling differently (\(language.list(written))): write one"
        + " dwelling the same way, two so that they differ.")
  }

  fileprivate func rowsApart(_ room: String, _ rows: [Int]) -> String {
    language(
      "第\(numbers(rows))行都是\(room)，中间隔着别的房屋：是共有的请排在一起；不是一套的，请补上分得开的列（期、区、栋等）。",
      "Rows \(numbers(rows)) are all \(room) with other dwellings between: put co-owners"
        + " together, or add the column that tells the dwellings apart (期, 区, 栋).")
  }

  fileprivate func ownerTwice(_ room: String, _ row: Int) -> String {
    language(
      "第\(row)行：\(room)同一业主写了两次。多写的请删去；是两套房的，请把房号写得分得开。",
      "Row \(row): \(room) stands twice with the same owner. Delete one, or tell the two dwellings apart."
    )
  }

  fileprivate func unclearKind(_ word: String, _ room: String, _ row: Int) -> String {
    language(
      "第\(row)行：\(room)“\(word)”算不算业主的专有部分，看不出来。请在“产权性质”一列写明：计入的写“住宅”或“商铺”，未售的写“未售”，车位等写“车位”。",
      "Row \(row): “\(word)” doesn't say whether \(room) counts. Write 住宅 or 商铺 under 产权性质 where it"
        + " does, 未售 where it isn't sold, 车位 where it is a space.")
  }

  fileprivate func unreadKind(_ word: String, _ heading: String, _ room: String, _ row: Int)
    -> String
  {
    language(
      "第\(row)行：\(room)在“\(heading)”一列写着“\(word)”，这一列不读。请在“产权性质”一列写明（住宅、商铺、未售、车位、租户等）；与这套房无关的，改写或删去。",
      "Row \(row): “\(word)” stands for \(room) under “\(heading)”, which isn't read. Write under 产权性质"
        + " what it is (住宅, 商铺, 未售, 车位, 租户), or reword or delete what says nothing of it.")
  }
}

/// What is said against a ballot, or of who signed it.
extension BallotWording {
  fileprivate func unclearValidity(_ word: String, _ heading: String, _ row: Int) -> String {
    language(
      "第\(row)行：“\(heading)”写着“\(word)”，看不懂，或与表决对不上。请核对原票：有效的写“有效”，算无效的写“无效”并写明表决，没有交回的和撤回的表决留空。",
      "Row \(row): “\(word)” under “\(heading)” isn't known or contradicts the vote. Look at the ballot: write"
        + " 有效, or 无效 beside a vote, and leave the vote empty where none came back or it was withdrawn."
    )
  }

  fileprivate func remarkAgainstVote(_ word: String, _ heading: String, _ row: Int) -> String {
    language(
      "第\(row)行：“\(heading)”写着“\(word)”，与表决对不上，不能照算。请核对原票：算无效的在“表决”里写“无效”，别人代签的写“签名人”“委托书”两列，撤回的表决留空；不影响这张票的，改写或删去这句话。",
      "Row \(row): “\(word)” under “\(heading)” speaks against the vote. Look at the ballot: write 无效 under 表决"
        + " where it is, 签名人 and 委托书 where another signed, nothing where it was withdrawn; reword or delete"
        + " what doesn't touch this ballot.")
  }

  fileprivate func notSigned(_ source: SlipSource, _ row: Int) -> String {
    source == .form
      ? language(
        "第\(row)行：来源是表单，没有签名。只凭表格不知道章程容不容许电子表决：容许的，请在会议里录票；不容许的，请把这一行的表决留空。",
        "Row \(row): it came by a form and isn't signed. A sheet doesn't tell whether the body's rules let forms count: "
          + "where they do, enter the slips in a meeting, else leave the vote empty.")
      : language(
        "第\(row)行：来源是\(source.name(in: language))，没有签名，不能计入业主表决。请把这一行的表决留空，记作意见。",
        "Row \(row): it came by \(source.name(in: language)) and isn't signed, so it can't count where owners vote. Leave "
          + "the vote empty and keep it as an opinion.")
  }

  fileprivate func unsigned(_ room: String, _ row: Int) -> String {
    language(
      "第\(row)行：\(room)的票没有签名，却写了表决。没有签名的票请在“表决”里写“无效”。",
      "Row \(row): nobody signed the ballot of \(room), yet it has a vote. Write 无效 under 表决.")
  }

  fileprivate func severalSigners(_ names: [String], _ row: Int) -> String {
    language(
      "第\(row)行：签名人有几个（\(language.list(names))）。请核对原票，只写实际签名的一人。",
      "Row \(row): several signed (\(language.list(names))). Look at the ballot and keep the one who did."
    )
  }

  fileprivate func unknownMandate(_ word: String, _ row: Int) -> String {
    language(
      "第\(row)行：委托书“\(word)”看不懂，应为有、无、待补或空白。",
      "Row \(row): “\(word)” under 委托书 isn't known; write 有, 无, 待补 or nothing.")
  }

  fileprivate func proxyOfNobody(_ room: String, _ row: Int) -> String {
    language(
      "第\(row)行：\(room)有委托书，却没有写是谁签的票。请写签名人；业主本人签的，委托书留空。",
      "Row \(row): \(room) has a written proxy and nobody but the owner signed. Name the signer, or leave"
        + " 委托书 empty.")
  }
}
