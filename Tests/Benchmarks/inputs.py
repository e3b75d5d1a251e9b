"""Builds what is measured: meetings, an archive, lists of people and of votes.

Session files are written line by line as docs/session-file.md tells, since writing a hundred thousand
acts through the program would take the disk minutes.
"""
import datetime
import hashlib
import json
import os
import re

ZONE = datetime.timezone(datetime.timedelta(hours=8))
SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平'


def invented(number):
    """Somebody's name: nobody's in particular."""
    return '居民' + SURNAMES[number % 20] + GIVEN[number // 20 % 20] + GIVEN[number // 400 % 20]


def dwelling(number):
    """Building, stairwell and room: thirty storeys of four in each of four stairwells."""
    return (
        number // 480 + 1, number // 120 % 4 + 1, f'{number // 4 % 30 + 1}{number % 4 + 1:02}')


class SessionFile:
    """A session file as the program would write it."""

    def __init__(self, title, day, number=0):
        self.clock = datetime.datetime.combine(day, datetime.time(9), ZONE)
        self.entries, self.sum, self.lines = 0, '', []
        self.add({
            'format': 'yishi-session', 'version': 1, 'id': f'{day:%Y%m%d}-{number:04x}',
            'date': f'{day}', 'title': title, 'created': self.moment(), 'generator': 'measure'})

    def moment(self):
        return self.clock.isoformat(timespec='milliseconds')

    def add(self, members):
        body = json.dumps(members, ensure_ascii=False, separators=(',', ':'))[:-1]
        self.sum = hashlib.sha256((self.sum + body).encode()).hexdigest()
        self.lines.append(f'{body},"sum":"{self.sum}"}}\n')

    def act(self, **event):
        self.clock += datetime.timedelta(milliseconds=100)
        self.entries += 1
        self.add({'n': self.entries, 'at': self.moment(), 'by': '记录', 'events': [event]})

    def describe(self):
        self.act(described={'changes': {'body': '居民议事会'}})

    def remark(self, number, text='社区工作者介绍植物角现状，并回答了大家的提问。'):
        self.act(remarked={'remark': f'r{number:02}', 'text': text})

    def write(self, path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf-8') as file:
            file.writelines(self.lines)
        os.chmod(path, 0o600)


def archive(folder, count):
    """Meetings of many years, each with some remarks, in folders as the program names them."""
    for number in range(count):
        day = datetime.date(2004, 1, 1) + datetime.timedelta(days=number * 7 % 8000)
        about = ['植物角', '加装电梯', '楼道堆物', '停车'][number % 4]
        title = f'{number % 40 + 1}号楼{about}第{number}次'
        meeting = SessionFile(title, day, number % 65536)
        meeting.describe()
        for remark in range(1, 11):
            meeting.remark(remark)
        name = f'{day}_{title}_居民议事会'
        meeting.write(f'{folder}/{day.year}/{name}/{name}.yishi')


def going_on(path):
    """The meeting in a file, to be gone on with where it ends."""
    meeting = SessionFile.__new__(SessionFile)
    with open(path, encoding='utf-8') as file:
        meeting.lines = file.readlines()
    last = json.loads(meeting.lines[-1])
    meeting.sum, meeting.entries = last['sum'], last['n']
    meeting.clock = datetime.datetime.fromisoformat(last['at'])
    return meeting


def coming_and_going(count, people):
    """Who says something, and who comes or leaves, round after round: names of acts and persons."""
    seen = {}
    for number in range(1, count + 1):
        if number % 3 == 0:
            yield 'remarked', None
            continue
        person = number % people + 1
        state = seen.get(person)
        seen[person] = event = 'left' if state in ('signedIn', 'cameBack') else (
            'cameBack' if state else 'signedIn')
        yield event, person


def long_meeting(path, opened, entries):
    """Goes on where `opened`, a file with an opened meeting of people, ends."""
    meeting = going_on(opened)
    people = sum(line.count('"participantAdded"') for line in meeting.lines)
    remarks = 0
    for event, person in coming_and_going(entries - meeting.entries, people):
        if event == 'remarked':
            remarks += 1
            meeting.remark(remarks)
        else:
            meeting.act(**{event: {'participant': f'p{person:02}'}})
    meeting.write(path)


def changed_meeting(path, opened, remarks, changes, event):
    """So many remarks, the first of which are then corrected, or retracted."""
    meeting = going_on(opened)
    first = meeting.entries + 1
    text = '社区工作者介绍植物角现状。'
    for remark in range(1, remarks + 1):
        meeting.remark(remark, text)
    if event == 'corrected':
        meeting.act(adjourned={})
    for place in range(changes):
        change = {'entry': first + place, 'reason': '漏字'}
        if event == 'corrected':
            change.update(field='text', old=text, new=text + '（补记）', approved='主持人')
        meeting.act(**{event: change})
    meeting.write(path)


def commands(path, count, people):
    """A file of commands: a roster, the opening, and who comes, goes and speaks."""
    given = [
        {'importRoster': {'source': '名册.csv', 'people': [
            {'name': invented(number), 'groups': ['居民'], 'standing': 'voting', 'order': number + 1,
             'home': '-'.join(str(part) for part in dwelling(number))} for number in range(people)]}},
        {'openMeeting': {}}]
    for event, person in coming_and_going(count - len(given), people):
        if event == 'remarked':
            given.append({'remark': {'text': '社区工作者介绍植物角现状，并回答了大家的提问。'}})
        elif event == 'left':
            given.append({'leave': {'participant': invented(person - 1)}})
        else:
            given.append({'signIn': {'participants': [invented(person - 1)]}})
    with open(path, 'w', encoding='utf-8') as file:
        file.writelines(
            json.dumps(command, ensure_ascii=False, separators=(',', ':')) + '\n' for command in given)


def sealed_archive(folder, count):
    """The example of a whole meeting so many times, each sealed, with their register; the last's file."""
    golden = f'{os.path.dirname(__file__)}/../Journeys/Golden/format-1/green-corner.yishi'
    with open(golden, encoding='utf-8') as file:
        example = [line[:line.rindex(',"sum":"')] for line in file]
    register = SessionFile('台账', datetime.date(2024, 5, 18))
    register.lines, register.sum = [], ''
    register.add({
        'format': 'yishi-register', 'version': 1, 'id': 'register', 'date': '2024-05-18',
        'title': '台账', 'created': register.moment(), 'generator': 'measure'})
    for number in range(count):
        day = datetime.date(2004, 1, 1) + datetime.timedelta(days=number * 7)
        title, code = f'第{number}次植物角协商', None
        meeting = SessionFile(title, day, number)
        for line in example[1:]:
            meeting.add(json.loads(re.sub(
                '"documentNumber":"[^"]*"', f'"documentNumber":"会〔{day.year}〕{number + 1}号"', line) + '}'))
            code = code or (meeting.sum[:16] if '"sealed":true' in line else None)
        name = f'{day}_{title}_居民议事会'
        path = f'{day.year}/{name}/{name}.yishi'
        meeting.write(f'{folder}/{path}')
        register.act(sealed={
            'code': code, 'file': path, 'number': f'会〔{day.year}〕{number + 1}号',
            'session': f'{day:%Y%m%d}-{number:04x}'})
    register.write(f'{folder}/台账.yishi')
    return f'{folder}/{path}'


def followed_archive(folder, count):
    """The example of a whole meeting so many times, each about an issue of its own, with tasks and a trial."""
    golden = f'{os.path.dirname(__file__)}/../Journeys/Golden/format-1/green-corner.yishi'
    with open(golden, encoding='utf-8') as file:
        example = [line[:line.rindex(',"sum":"')] for line in file]
    mark = json.loads(example[0] + '}')['id']
    for number in range(count):
        day = datetime.date(2004, 1, 1) + datetime.timedelta(days=number * 7 % 8000)
        title = f'第{number}次植物角协商'
        meeting = SessionFile(title, day, number)
        own = f'{day:%Y%m%d}-{number:04x}'
        for line in example[1:]:
            meeting.add(json.loads(line.replace(mark, own) + '}'))
        name = f'{day}_{title}_居民议事会'
        meeting.write(f'{folder}/{day.year}/{name}/{name}.yishi')


class Chain(SessionFile):
    """One computer's chain of a ledger, as the program would write it."""

    def __init__(self, mark, title, clock):
        self.mark, self.clock = mark, clock
        self.entries, self.sum, self.lines, self.read = 0, '', [], {}
        self.add({
            'format': 'yishi-ledger', 'version': 1, 'id': mark, 'date': f'{clock:%Y-%m-%d}',
            'title': title, 'created': self.moment(), 'generator': 'measure'})

    def head(self):
        return f'{self.entries}/{self.sum[:16]}'

    def say(self, clock, others, event):
        """An entry that names what it had read of the others, where that changed."""
        self.clock = clock
        after = {
            other.mark: other.head() for other in others
            if other is not self and other.entries and self.read.get(other.mark) != other.head()}
        self.read.update(after)
        self.entries += 1
        line = {'n': self.entries, 'at': self.moment(), 'by': '记录'}
        if after:
            line['after'] = after
        self.add({**line, 'events': [event]})


def ledger(folder, count, chains=5):
    """So many entries in the chains of some computers that write in turn, ten at a time: places, problems
    reported there, and what was done about them."""
    clock = datetime.datetime(2024, 1, 1, 9, tzinfo=ZONE)
    marks = ['k7f3a2mq', 'm2c9d0x4', 'n4h8s1tz', 'p6w0q5vb', 'r9j2e7ya'][:chains]
    all_of = [Chain(mark, f'{place + 1}号电脑', clock) for place, mark in enumerate(marks)]
    digits = '0123456789abcdefghijklmnopqrstuvwxyz'

    def text(number, width):
        drawn = ''
        for _ in range(width):
            number, digit = divmod(number, 36)
            drawn = digits[digit] + drawn
        return drawn

    for number in range(count):
        clock += datetime.timedelta(seconds=60)
        turn, step = divmod(number, 10)
        chain, day = all_of[turn % chains], f'{clock:%Y-%m-%d}'
        site = f's{text(turn, 6)}'
        if step == 0:
            event = {'entered': {'card': {'site': {
                'id': site, 'kind': 'box', 'name': f'花箱{turn}', 'number': f'H-{turn}', 'state': '摸排'}}}}
        elif step in (1, 8):
            if step == 1:
                matter, raised = f'{clock:%Y%m%d}-m{text(turn, 4)}', day
            card = {
                'kind': 'problem', 'lead': '物业' if step == 1 else '居委会', 'number': matter,
                'raised': raised, 'sites': [site], 'title': f'花箱{turn}枯萎'}
            event = {'entered' if step == 1 else 'revised': {'card': {'matter': card}}}
        else:
            event = {'noted': {
                'by': '物业', 'day': day, 'kind': 'done' if step == 9 else 'progress', 'on': [matter],
                'text': f'第{step}次浇水并修剪，已告知提出的居民。'}}
        chain.say(clock, all_of, event)
    for chain in all_of:
        chain.write(f'{folder}/台账/{chain.mark}.yishi')


def people(path, count):
    with open(path, 'w', encoding='utf-8') as file:
        file.write('姓名,房号,身份,电话\n')
        for number in range(count):
            building, unit, room = dwelling(number)
            file.write(f'{invented(number)},{building}-{unit}-{room},居民,{10000000000 + number}\n')


def dwellings(path, count):
    answers = ['同意', '同意', '同意', '反对', '弃权', '', '同意']
    with open(path, 'w', encoding='utf-8') as file:
        file.write('楼栋,单元,房号,业主,电话,建筑面积,表决\n')
        for number in range(count):
            building, unit, room = dwelling(number)
            area = f'{35 + number * 7 % 140}.{number * 13 % 100:02}'
            file.write(
                f'{building}号楼,{unit}单元,{room},业主{number:06},{10000000000 + number},{area},'
                f'{answers[number % 7]}\n')
