import { copyFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { expectAccessible } from './harness/accessible.ts'
import { test } from './harness/redress.ts'

void copyFileSync
void writeFileSync
void mkdirSync
void join
void expect
void PDFDocument
void StandardFonts
void expectAccessible
void test
