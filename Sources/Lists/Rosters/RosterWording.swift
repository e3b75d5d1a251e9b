import Deliberation
import Sentences
import Text
import Values

/// The sentences of what is wrong with a list of people, without where it stands.
struct RosterWording {
  let language: Language

  private func list(_ rows: [Int]) -> String {
    let shown = rows.prefix(8).map(String.init)
    let more = rows.count > 8
    return language(
      "第\(shown.joined(separator: "、"))行" + (more ? "等\(rows.count)行" : ""),
      shown.joined(separator: ", ") + (more ? " … (\(rows.count) in all)" : ""))
  }
}

/// Why nothing of a list can be read.
extension RosterWording {
  func tooLarge(_ limit: Int) -> String {
    language(
      "文件超过\(limit)MB，不像名册。请只保留名册一张表再导入。",
      "the file is over \(limit) MB, too large for a roster. Keep just the roster's sheet.")
  }

  func tooManyRows(_ limit: Int) -> String {
    language(
      "行数超过\(limit)，不像是名册。请只留名册的行再试。",
      "It has more than \(limit) rows, which is no list of people. Keep the rows of people only.")
  }

  func tooManyColumns(_ limit: Int) -> String {
    language(
      "一行超过\(limit)格，不像是名册。请检查分隔符再试。",
      "It has a row of more than \(limit) cells, which is no list of people. Check its separators."
    )
  }

  var workbook: String {
    language(
      "这是读不了的表格格式（.xls、.et、.ods、.numbers等）。请在表格软件里“另存为”.xlsx或CSV后再导入。",
      "this spreadsheet's format isn't read (.xls, .et, .ods, .numbers). Save it as .xlsx or CSV there,"
        + " then import that.")
  }

  func unknownEncoding(_ offset: Int) -> String {
    language(
      "文字编码无法识别（第\(offset + 1)个字节起），不是UTF-8、GB18030或UTF-16。请另存为“CSV UTF-8”。",
      "unknown text encoding (from byte \(offset + 1) on): not UTF-8, GB18030 or UTF-16."
        + " Save it as “CSV UTF-8”.")
  }

  var openQuote: String {
    language(
      "这里开始的引号没有结束，后面的内容都无法分清。请补上或删去这个引号。",
      "the quote that opens here is never closed. Close or remove it.")
  }

  var textAfterQuote: String {
    language(
      "引号结束之后还有文字。格内的引号要写成两个引号。",
      "there is text after the closing quote. Write a quote inside a cell as two quotes.")
  }

  func noNameColumn(_ seen: [String]) -> String {
    language(
      "没有找到“姓名”列。请在表头写明“姓名”（或“业主”“户主”“参会人”）。",
      "no column of names was found. Give one the heading 姓名 (or 业主, 户主, 参会人).")
      + (seen.isEmpty
        ? ""
        : language(
          "看到的是：\(seen.joined(separator: "、"))。",
          " What was seen: \(seen.joined(separator: ", "))."))
  }
}

/// What is said of the text of a cell, whatever column it stands in.
extension RosterWording {
  func damagedText(_ text: String) -> String {
    language(
      "“\(text)”里有认不出的字（存成CSV时丢了）。请对照原表改正。",
      "characters of “\(text)” were lost when the list was saved. Correct it by the original.")
  }

  var invisibleDropped: String {
    language(
      "里面有看不见的字符（零宽字符，或使文字倒排的控制符），已去掉。",
      "characters in it that nobody sees (of no width, or turning the text around) were left out."
    )
  }

  func identityColumnDropped(_ count: Int) -> String {
    language(
      "身份证号不需要，\(count)个均未导入。",
      "identity numbers are not needed: \(count) left out.")
  }

  var identityNumberDropped: String {
    language("里面有18位身份证号，已去掉。", "an 18-digit identity number in it was left out.")
  }

  var phoneBroken: String {
    language(
      "电话被表格软件改成了科学计数，号码已不全，按空白处理。请重新填写。",
      "the spreadsheet turned this telephone number into a rounded one; left blank. Type it again."
    )
  }

  var phoneInText: String {
    language(
      "里面有电话号码，已取出，不写入会议文件；名册上的人的，另存在contacts.json。",
      "a telephone number in it was taken out and won't stand in the meeting's file; those of"
        + " people on the roster are kept apart, in contacts.json.")
  }

  func columnsNotTaken(_ headings: [String]) -> String {
    language(
      "以下各列未导入：\(headings.joined(separator: "、"))。",
      "columns not imported: \(headings.joined(separator: ", ")).")
  }

  var cellBeyondHeadings: String {
    language("这一格在表头之外，未导入。", "this cell has no heading and was left out.")
  }
}

/// What is said of homes and areas.
extension RosterWording {
  func roomTurnedIntoDate(_ text: String) -> String {
    language(
      "房号“\(text)”像是被表格软件改成了日期。请核对并改回。",
      "the home “\(text)” looks like one that the spreadsheet turned into a date. Correct it.")
  }

  func areaNotANumber(_ text: String) -> String {
    language(
      "面积“\(text)”不是数字。请改成如53.27。", "the area “\(text)” is not a number. Write it as 53.27.")
  }

  func areaTooPrecise(_ text: String) -> String {
    language(
      "面积“\(text)”多于两位小数。请按产权证改为两位，或选择四舍五入。",
      "the area “\(text)” has more than two decimals. Correct it by the certificate, or ask for"
        + " rounding.")
  }

  func areaOutOfRange(_ text: String) -> String {
    language("面积“\(text)”大得不合理。请核对。", "the area “\(text)” is impossibly large. Check it.")
  }

  func areaRounded(_ from: String, _ to: Area) -> String {
    language(
      "面积“\(from)”已四舍五入为\(to)㎡。", "the area “\(from)” was rounded to \(to) m².")
  }

  func areaApproximate(_ text: String) -> String {
    language(
      "面积“\(text)”是约数，按所写数字导入。请核对产权证。",
      "the area “\(text)” is approximate; taken as written. Check the certificate.")
  }

  func areaDecimalComma(_ text: String, _ read: Area) -> String {
    language(
      "面积“\(text)”里是逗号，按\(read)㎡导入。请核对。",
      "the area “\(text)” has a comma; taken as \(read) m². Check it.")
  }

  var areaKindsMixed: String {
    language(
      "面积口径与其他行不同（建筑面积、套内面积等不能混用）。请统一。",
      "this area is of another kind than the others (gross and net floor areas don't mix)."
        + " Use one kind.")
  }

  var secondAreaColumn: String {
    language(
      "有不止一列面积，只取一列（专有、产权、建筑面积先于套内面积）；这一列仅用来补空白。",
      "there is more than one column of areas: one is used (what is registered or gross before net), this "
        + "one only where it is blank."
    )
  }

  func areaDiffers(_ stated: Area, _ read: Area) -> String {
    language(
      "合计面积写的是\(stated)㎡，各行相加是\(read)㎡。请核对。",
      "the total says \(stated) m², but the rows add up to \(read) m². Check.")
  }

  func countDiffers(_ stated: Int, _ read: Int) -> String {
    language(
      "合计写的是\(stated)，实际读到\(read)。请核对是否缺行。",
      "the total says \(stated), but \(read) were read. Is a row missing?")
  }
}

/// What is said of people: their names, groups and standing, and who stands twice.
extension RosterWording {
  var nameMissing: String {
    language("没有姓名，这一行未导入。请补上姓名。", "no name, so the row was left out. Add the name.")
  }

  var severalNames: String {
    language(
      "一格里有几个姓名，按一人（共有产权一票）导入。各有一票的请分行。",
      "several names in one cell: taken as one participant with one vote. Give those who vote"
        + " for themselves a row each.")
  }

  var oneNameOrTwo: String {
    language(
      "姓名中间有空格，不清楚是一人还是两人，按一人导入。",
      "there is a blank inside the name: taken as one person, though it may be two.")
  }

  func companions(_ text: String) -> String {
    language(
      "“\(text)”像是同来的人，没有姓名，未导入。请逐人写上姓名，各占一行。",
      "“\(text)” looks like people who come along, without names: not imported. Give each a row with"
        + " the name.")
  }

  func groupsNotListed(_ groups: [String]) -> String {
    language(
      "身份“\(groups.joined(separator: "、"))”不在应到各方之中，各方人数表里没有这一行。需要的请在会议信息里加上。",
      "“\(groups.joined(separator: ", "))” isn't among the groups of this meeting, so no row counts it. Add"
        + " it to the meeting's details if it is wanted.")
  }

  func repeatedPerson(_ name: String, _ firstRow: Int) -> String {
    language(
      "\(name)与第\(firstRow)行重复，只导入一次，身份和备注合在一起。",
      "\(name) repeats row \(firstRow); taken once, with the groups and notes of both.")
  }

  func repeatedDiffers(_ name: String, _ firstRow: Int) -> String {
    language(
      "\(name)的席别或面积与第\(firstRow)行不同，按第\(firstRow)行。请核对。",
      "standing or area of \(name) differs from row \(firstRow), which was taken. Check.")
  }

  func standingFromNote(_ text: String, _ standing: Standing) -> String {
    language(
      "备注写的是“\(text)”，按\(standing.name(in: language))导入，没有表决权。",
      "the note says “\(text)”: taken as \(standing.name(in: language)), without a vote.")
  }

  func standingUnclear(_ text: String) -> String {
    language(
      "“\(text)”说不清是出席、列席还是旁听。请核对席别。",
      "“\(text)” doesn't say clearly who votes, sits in or listens. Check the standing.")
  }

  func sameHome(_ home: String, _ rows: [Int]) -> String {
    language(
      "\(home)出现在\(list(rows))。是共有人还是填错，请核对。",
      "\(home) stands in rows \(list(rows)). Co-owners or a slip? Check.")
  }

  func sameName(_ name: String, _ rows: [Int]) -> String {
    language(
      "\(name)出现在\(list(rows))。是同一人还是同名，请核对。",
      "\(name) stands in rows \(list(rows)). One person or namesakes? Check.")
  }
}
